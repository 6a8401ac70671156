-- The chapters that a host invited to hold an event with it, and what each answered (R3, R9).
create table event_co_host (
    id           uuid primary key,
    version      bigint      not null,
    event_id     uuid        not null references event (id),
    chapter_id   uuid        not null references chapter (id),
    chapter_slug text        not null,
    state        text        not null check (state in ('INVITED', 'ACCEPTED', 'DECLINED')),
    invited_by   uuid references member (id),
    invited_at   timestamptz not null,
    answered_by  uuid references member (id),
    answered_at  timestamptz,
    -- What the dissolution of the chapter did, so that taking it back restores it: when it
    -- ended this role, and, if the chapter was the host until then, which chapter took over.
    dissolved_at timestamptz,
    heir_id      uuid references chapter (id),
    unique (event_id, chapter_id),
    check ((state = 'INVITED') = (answered_at is null)),
    check (heir_id is null or dissolved_at is not null)
);
create index event_co_host_of_chapter on event_co_host (chapter_id);

-- Whether an event was cancelled because its only host was dissolved.
alter table event
    add column cancelled_with_chapter boolean not null default false,
    add check (not cancelled_with_chapter or status = 'CANCELLED');

-- In the ledger of a co-host: the chapter that hosts the event; none for a chapter's own.
alter table chapter_activity add column host_id uuid references chapter (id);
