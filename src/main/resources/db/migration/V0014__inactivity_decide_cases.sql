-- R4: what was talked about, what people advise and what was decided. A case that an admin opened by hand belongs to no
-- run of the clock; null keys never clash, so (chapter_id, clock_start) goes on being the job's exactly-once key.
alter table inactivity_case
    alter column clock_start drop not null,
    add column opened_by     uuid references member (id),
    add column opened_reason text,
    add column closed_by     uuid references member (id),
    add column closed_reason text,
    add column outcome       text check (outcome in ('RETURNED', 'RESTARTED', 'KEPT', 'PAUSED', 'INDEPENDENT', 'DISSOLVED')),
    add check ((clock_start is null) = (opened_by is not null)),
    add check (opened_by is null or opened_reason is not null);
update inactivity_case set outcome = 'RETURNED' where closed_at is not null;
alter table inactivity_case
    add check ((outcome is null) = (closed_at is null)),
    add check (outcome is null or outcome in ('RETURNED', 'RESTARTED') or (closed_by is not null and closed_reason is not null));
create index inactivity_case_closed on inactivity_case (closed_at desc, id desc) where closed_at is not null;

create table inactivity_contact (
    case_id     uuid        not null references inactivity_case (id) on delete cascade,
    position    int         not null,
    party       text        not null check (party in ('MEMBERS', 'CORE_TEAM')),
    with_whom   text        not null,
    talked_on   date        not null,
    means       text        not null check (means in ('CALL', 'MEETING', 'MAIL', 'CHAT')),
    said        text        not null,
    recorded_by uuid        not null references member (id),
    recorded_at timestamptz not null,
    primary key (case_id, position)
);

create table inactivity_opinion (
    case_id  uuid        not null references inactivity_case (id) on delete cascade,
    position int         not null,
    stance   text        not null check (stance in ('KEEP', 'PAUSE', 'RELEASE', 'DISSOLVE')),
    words    text        not null,
    given_by uuid        not null references member (id),
    given_at timestamptz not null,
    primary key (case_id, position)
);

-- Everything that closed a case, opened it again or followed from its outcome, for its timeline.
create table inactivity_step (
    case_id        uuid        not null references inactivity_case (id) on delete cascade,
    position       int         not null,
    kind           text        not null check (kind in ('RETURNED', 'RESTARTED', 'KEPT', 'PAUSED', 'INDEPENDENT',
                                                        'DISSOLVED', 'REOPENED', 'REVERSED', 'RESUMED')),
    decided_by     uuid references member (id),
    decided_at     timestamptz not null,
    decided_reason text,
    notice_zh      text,
    notice_en      text,
    until_day      date,
    event_slug     text,
    event_zh       text,
    event_en       text,
    primary key (case_id, position)
);
insert into inactivity_step (case_id, position, kind, decided_at)
select id, 0, 'RETURNED', closed_at from inactivity_case where closed_at is not null;
