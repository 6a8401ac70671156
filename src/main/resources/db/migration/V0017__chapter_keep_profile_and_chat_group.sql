-- What a chapter's leads say of it: how to reach it, its pages elsewhere, where it meets.
alter table chapter
    add column contact_zh text,
    add column contact_en text;

create table chapter_link (
    chapter_id uuid not null references chapter (id),
    position   int  not null check (position between 0 and 5),
    label_zh   text,
    label_en   text,
    url        text not null check (url ~ '^https?://'),
    primary key (chapter_id, position)
);

create table chapter_place (
    chapter_id uuid not null references chapter (id),
    position   int  not null check (position between 0 and 4),
    name_zh    text not null,
    name_en    text,
    address_zh text,
    address_en text,
    primary key (chapter_id, position)
);

-- R13: the QR picture of a chapter's chat group until it expires, and whom to ask without one.
create table chapter_chat_group (
    id             uuid   primary key,
    version        bigint not null,
    chapter_id     uuid   not null unique references chapter (id),
    picture_png    bytea check (octet_length(picture_png) <= 5242880),
    picture_hash   text,
    picture_width  int check (picture_width between 1 and 800),
    picture_height int check (picture_height between 1 and 800),
    uploaded_by    uuid references member (id),
    uploaded_at    timestamptz,
    -- From this day on it is no longer shown.
    expires_on     date,
    -- When the leads were reminded of this day; once for each.
    reminded_at    timestamptz,
    contact        text,
    note           text,
    check (num_nulls(picture_png, picture_hash, picture_width, picture_height, uploaded_by, uploaded_at, expires_on)
           in (0, 7)),
    check (reminded_at is null or expires_on is not null)
);
create index chapter_chat_group_to_remind on chapter_chat_group (expires_on) where reminded_at is null;
