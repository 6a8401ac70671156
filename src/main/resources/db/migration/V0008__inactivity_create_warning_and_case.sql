-- One warning for each stage of each run of a chapter's clock (R3): the key is the guarantee.
create table inactivity_warning (
    id          uuid primary key,
    chapter_id  uuid        not null references chapter (id),
    clock_start date        not null,
    stage       text        not null check (stage in ('DUE_SOON', 'LAST_CALL')),
    given_at    timestamptz not null,
    unique (chapter_id, clock_start, stage)
);

create table inactivity_case (
    id           uuid primary key,
    version      bigint      not null,
    chapter_id   uuid        not null references chapter (id),
    chapter_slug text        not null,
    clock_start  date        not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    unique (chapter_id, clock_start)
);
create unique index inactivity_case_one_open on inactivity_case (chapter_id) where closed_at is null;
