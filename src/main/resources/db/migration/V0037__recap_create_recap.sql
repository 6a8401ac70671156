-- What happened at events, told by a chapter or by the records (R12).
create table recap (
    id            uuid primary key,
    version       bigint      not null,
    slug          text        not null unique,
    chapter_id    uuid references chapter (id),
    status        text        not null check (status in ('DRAFT', 'PUBLISHED')),
    title_zh      text,
    title_en      text,
    body_zh       text,
    body_en       text,
    video_url     text,
    next_event_id uuid references event (id),
    published_at  timestamptz,
    -- Of old ones the day may be unknown; they stand where their events do.
    dated         boolean     not null,
    published_by  uuid references member (id),
    sample        boolean     not null,
    source        text,
    as_of         text,
    note_zh       text,
    note_en       text,
    check (coalesce(title_zh, title_en, '') <> ''),
    check (status = 'DRAFT' or published_at is not null)
);
create index recap_latest on recap (published_at desc, id desc) where status = 'PUBLISHED';
create index recap_of_chapter on recap (chapter_id);

create table recap_event (
    recap_id uuid not null references recap (id),
    position int  not null,
    event_id uuid not null references event (id),
    primary key (recap_id, position)
);
create index recap_event_of_event on recap_event (event_id);

create table recap_photo (
    recap_id uuid not null references recap (id),
    position int  not null,
    photo_id uuid not null references photo (id),
    primary key (recap_id, position)
);
create index recap_photo_of_photo on recap_photo (photo_id);

-- That a recap is due is told once.
create table recap_reminder (
    event_id    uuid primary key references event (id),
    reminded_at timestamptz not null
);
