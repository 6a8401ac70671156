create table workgroup (
    id         uuid primary key,
    version    bigint not null,
    slug       text   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_zh    text   not null,
    name_en    text,
    kind       text   not null check (kind in ('EXECUTIVE', 'INTERNAL', 'OUTREACH', 'SPECIAL', 'OTHER')),
    parent_id  uuid references workgroup (id),
    tags       text[] not null,
    founded_on date,
    mailbox    text,
    intro_zh   text,
    intro_en   text,
    archived   boolean not null,
    position   int     not null,
    source     text,
    as_of      text,
    note_zh    text,
    note_en    text,
    check (parent_id <> id)
);
create index workgroup_by_parent on workgroup (parent_id);

create table workgroup_link (
    workgroup_id uuid not null references workgroup (id),
    position     int  not null,
    label_zh     text,
    label_en     text,
    url          text not null check (url ~ '^https?://'),
    primary key (workgroup_id, position)
);
