create table chapter (
    id           uuid primary key,
    version      bigint not null,
    slug         text   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    city_zh      text   not null,
    city_en      text,
    city_key     text   not null check (city_key <> ''),
    sort_key     text   not null,
    region       text   not null,
    country      text   not null check (country ~ '^[A-Z]{2}$'),
    zone         text   not null,
    founded_on   date,
    founded_zh   text,
    founded_en   text,
    records_from date   not null,
    status       text   not null check (status in ('ACTIVE', 'PAUSED', 'INDEPENDENT', 'DISSOLVED')),
    intro_zh     text,
    intro_en     text,
    chat_zh      text,
    chat_en      text,
    mailbox      text,
    hue          int    not null check (hue between 0 and 11),
    source       text,
    as_of        text,
    note_zh      text,
    note_en      text
);
-- R1: one chapter per city among those that are not dissolved.
create unique index chapter_one_per_city on chapter (city_key) where status <> 'DISSOLVED';
create index chapter_in_order on chapter (region, sort_key, slug);

-- The ledger of what each chapter did and will do: one row per chapter and published event.
create table chapter_activity (
    chapter_id  uuid        not null references chapter (id),
    event_id    uuid        not null,
    slug        text        not null,
    title_zh    text,
    title_en    text,
    start_local timestamp   not null,
    end_local   timestamp,
    zone        text        not null,
    time_known  boolean     not null,
    ends_at     timestamptz not null,
    venue_zh    text,
    venue_en    text,
    online      boolean     not null,
    sample      boolean     not null,
    exclusion   text check (exclusion in ('CANCELLED', 'TEST', 'NOT_HELD')),
    primary key (chapter_id, event_id)
);
create index chapter_activity_by_end on chapter_activity (chapter_id, ends_at);
create index chapter_activity_counted on chapter_activity (chapter_id, ends_at) where exclusion is null;
create index chapter_activity_by_event on chapter_activity (event_id);
