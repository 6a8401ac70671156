create table event (
    id                 uuid primary key,
    version            bigint not null,
    slug               text   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    chapter_id         uuid references chapter (id),
    status             text   not null check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    title_zh           text   not null,
    title_en           text,
    description_zh     text,
    description_en     text,
    start_local        timestamp   not null,
    end_local          timestamp,
    zone               text        not null,
    time_known         boolean     not null,
    starts_at          timestamptz not null,
    ends_at            timestamptz not null,
    mode               text        not null check (mode in ('IN_PERSON', 'ONLINE', 'BOTH')),
    venue_zh           text,
    venue_en           text,
    address_zh         text,
    address_en         text,
    online_url         text,
    capacity           int check (capacity > 0),
    test               boolean     not null,
    cancelled_by       uuid references member (id),
    cancelled_at       timestamptz,
    cancelled_reason   text,
    not_held_by        uuid references member (id),
    not_held_at        timestamptz,
    not_held_reason    text,
    summary_zh         text,
    summary_en         text,
    recap_zh           text,
    recap_en           text,
    estimate           int check (estimate >= 0),
    estimate_source_zh text,
    estimate_source_en text,
    sample             boolean     not null,
    source             text,
    as_of              text,
    note_zh            text,
    note_en            text,
    check (ends_at > starts_at),
    check ((status = 'CANCELLED') = (cancelled_at is not null)),
    -- R11: an estimate names whose it is.
    check (estimate is null or estimate_source_zh is not null)
);
create index event_in_order on event (starts_at, id) where status <> 'DRAFT' and not test;
create index event_of_chapter on event (chapter_id, starts_at);

create table event_partner (
    event_id uuid not null references event (id),
    position int  not null,
    name_zh  text,
    name_en  text,
    primary key (event_id, position)
);

create table event_person (
    event_id uuid not null references event (id),
    position int  not null,
    name     text not null,
    role_zh  text,
    role_en  text,
    primary key (event_id, position)
);
