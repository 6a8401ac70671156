-- Photos; their files are elsewhere, each named after the hash of its content (R12).
create table photo (
    id            uuid primary key,
    version       bigint      not null,
    width         int         not null check (width > 0),
    height        int         not null check (height > 0),
    caption_zh    text,
    caption_en    text,
    alt_zh        text,
    alt_en        text,
    credit        text,
    uploaded_by   uuid references member (id),
    uploaded_at   timestamptz not null,
    hidden_by     uuid references member (id),
    hidden_at     timestamptz,
    hidden_reason text,
    sample        boolean     not null,
    check ((hidden_at is null) = (hidden_reason is null))
);
create index photo_hidden on photo (hidden_at desc) where hidden_at is not null;

-- One photo in one width and format. Equal pictures share a file.
create table photo_rendition (
    photo_id uuid not null references photo (id) on delete cascade,
    width    int  not null check (width between 1 and 1920),
    encoding text not null check (encoding in ('WEBP', 'JPG')),
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size     int  not null check (size > 0),
    primary key (photo_id, width, encoding)
);
create index photo_rendition_of_file on photo_rendition (sha256);

-- Somebody wants a photo taken down; the address is forgotten with the answer (R17).
create table photo_take_down (
    id            uuid primary key,
    version       bigint      not null,
    photo_id      uuid        not null references photo (id) on delete cascade,
    reason        text        not null check (reason <> ''),
    email         text,
    language      text        not null,
    asked_at      timestamptz not null,
    outcome       text check (outcome in ('HIDDEN', 'KEPT')),
    closed_by     uuid references member (id),
    closed_at     timestamptz,
    closed_reason text,
    check ((outcome is null) = (closed_at is null)),
    check (outcome is null or (closed_by is not null and closed_reason is not null and email is null))
);
create index photo_take_down_waiting on photo_take_down (asked_at) where outcome is null;
create index photo_take_down_of_photo on photo_take_down (photo_id);

-- The picture of an event; a copy of an event may show the same.
create table event_cover (
    event_id uuid primary key references event (id) on delete cascade,
    photo_id uuid not null references photo (id)
);
create index event_cover_of_photo on event_cover (photo_id);
