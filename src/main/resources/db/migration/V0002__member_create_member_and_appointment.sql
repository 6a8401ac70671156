create table member (
    id             uuid primary key,
    version        bigint not null,
    slug           text   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name           text   not null check (name <> ''),
    alias          text,
    latin_name     text,
    sort_key       text   not null,
    formal_since   int check (formal_since between 2000 and 2200),
    affiliation_zh text,
    affiliation_en text,
    sample         boolean not null default false,
    source         text,
    as_of          text,
    note_zh        text,
    note_en        text
);
create index member_in_pinyin_order on member (sort_key, slug);
create index member_by_name on member (name);

-- A role from one date to another. Rows are ended, never deleted (R14).
create table appointment (
    id           uuid primary key,
    version      bigint not null,
    member_id    uuid   not null references member (id),
    role         text   not null,
    body_kind    text   not null check (body_kind in ('CHAPTER', 'WORKGROUP')),
    body_id      uuid   not null,
    body_slug    text   not null,
    body_name_zh text,
    body_name_en text,
    from_date    date,
    to_date      date,
    doubtful     boolean not null default false,
    source       text,
    as_of        text,
    note_zh      text,
    note_en      text,
    check (to_date >= from_date)
);
create index appointment_by_member on appointment (member_id);
create index appointment_by_body on appointment (body_id);
-- Nobody holds the same role in the same body twice at the same time.
create unique index appointment_once on appointment (member_id, role, body_id) where to_date is null;
