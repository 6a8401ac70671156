-- The archive of everything that is kept about a person, made in the background for them alone (R17).
-- One for each account: a fresh one takes the place of the last.
create table data_export (
    account_id uuid        primary key references account (id) on delete cascade,
    language   text        not null,
    state      text        not null check (state in ('IN_WORK', 'READY', 'FAILED')),
    asked_at   timestamptz not null,
    -- Whoever makes it; a worker that was overtaken holds another claim and writes nothing.
    claim      uuid        unique,
    claimed_at timestamptz,
    attempts   integer     not null default 0 check (attempts >= 0),
    done       integer     not null default 0,
    steps      integer     not null default 1 check (done between 0 and steps),
    ready_at   timestamptz,
    archive    bytea,
    check ((claim is null) = (claimed_at is null)),
    check ((state = 'READY') = (ready_at is not null)),
    check ((state = 'READY') = (archive is not null))
);
create index data_export_in_work on data_export (asked_at) where state = 'IN_WORK';
create index data_export_to_erase on data_export (ready_at) where state = 'READY';
