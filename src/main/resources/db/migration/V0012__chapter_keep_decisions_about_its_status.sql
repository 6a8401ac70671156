-- Who decided about a chapter's status, when and why, and what everyone is told about it (R4, R5).
alter table chapter
    add column status_by     uuid references member (id),
    add column status_at     timestamptz,
    add column status_reason text,
    add column notice_zh     text,
    add column notice_en     text,
    add column paused_until  date,
    -- The day from which a decision let the clock run anew: kept, back from a pause, restarted.
    add column restarted_on  date,
    add check ((status = 'PAUSED') = (paused_until is not null)),
    add check (status = 'ACTIVE' or (status_at is not null and status_reason is not null));

-- Who ended a role, when and why; nobody for those that the records know as ended (R14).
alter table appointment
    add column ended_by     uuid references member (id),
    add column ended_at     timestamptz,
    add column ended_reason text,
    add check (ended_at is null or to_date is not null);

-- The day from which the chapter's clock runs, as seen at that instant (R3).
create function chapter_clock_start(c chapter, seen_at timestamptz) returns date
    language sql stable
    return (select greatest(c.records_from, c.founded_on, c.restarted_on,
                            (max(a.ends_at) at time zone c.zone)::date)
            from chapter_activity a
            where a.chapter_id = c.id and a.exclusion is null and a.ends_at <= seen_at);
