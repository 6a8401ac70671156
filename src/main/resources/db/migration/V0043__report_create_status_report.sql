-- What a chapter tells of a quarter: opened by a job, written by its leads, read by the admins (R6).
create table status_report (
    id                   uuid primary key,
    version              bigint      not null,
    chapter_id           uuid        not null references chapter (id),
    chapter_slug         text        not null,
    quarter              text        not null check (quarter ~ '^[12][0-9]{3}-q[1-4]$'),
    status               text        not null check (status in ('OPEN', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    due_on               date        not null,
    opened_at            timestamptz not null,
    impact               text,
    difficulties         text,
    help                 text,
    plans                text,
    saved_by             uuid references member (id),
    saved_at             timestamptz,
    -- Whether it came in time is told by the first time, whatever was returned later.
    in_time              boolean,
    submitted_by         uuid references member (id),
    submitted_at         timestamptz,
    decided_by           uuid references member (id),
    decided_at           timestamptz,
    decided_reason       text,
    comment_figures      text,
    comment_impact       text,
    comment_difficulties text,
    comment_help         text,
    comment_plans        text,
    sample               boolean     not null,
    -- One report for each chapter and quarter, however often the job runs.
    unique (chapter_id, quarter),
    check ((status = 'OPEN') = (submitted_at is null)),
    check ((submitted_at is null) = (in_time is null)),
    check (status not in ('ACCEPTED', 'RETURNED') or decided_at is not null),
    check (status <> 'RETURNED' or coalesce(decided_reason, comment_figures, comment_impact, comment_difficulties,
                                            comment_help, comment_plans) is not null)
);
create index status_report_waiting on status_report (submitted_at) where status = 'SUBMITTED';
create index status_report_awaited on status_report (due_on) where status in ('OPEN', 'RETURNED');

-- The figures as they were when the report was submitted; what changes afterwards does not change them.
create table status_report_figure (
    report_id uuid   not null references status_report (id),
    position  int    not null,
    kind      text   not null,
    number    bigint not null,
    names     text[] not null,
    primary key (report_id, position),
    unique (report_id, kind)
);

-- Each reminder is given once: so many days from a due date on by the job, once a day by an admin. A report
-- that comes back has another due date, and its reminders anew.
create table status_report_reminder (
    id        uuid primary key,
    report_id uuid        not null references status_report (id),
    due_on    date        not null,
    days      int,
    given_on  date        not null,
    given_at  timestamptz not null,
    given_by  uuid references member (id),
    unique (report_id, due_on, days),
    check ((days is null) = (given_by is not null))
);
create unique index status_report_reminded_once_a_day on status_report_reminder (report_id, given_on)
    where days is null;

-- What was accepted is history.
create function status_report_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'an accepted status report is final';
end
$$;
create trigger status_report_final before update on status_report for each row
    when (old.status = 'ACCEPTED'
          and (old.status, old.impact, old.difficulties, old.help, old.plans, old.submitted_at, old.decided_at)
              is distinct from
              (new.status, new.impact, new.difficulties, new.help, new.plans, new.submitted_at, new.decided_at))
    execute function status_report_is_final();
