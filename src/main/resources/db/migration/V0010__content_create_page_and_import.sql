create table content_page (
    slug          text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title_zh      text not null,
    title_en      text,
    body_zh       text not null,
    body_en       text,
    version_label text,
    source        text,
    as_of         text,
    note_zh       text,
    note_en       text
);

-- What was imported: the community's records once, and in the embedded run the samples on top of them once.
create table content_import (
    layer       text primary key check (layer in ('records', 'samples')),
    pack        text        not null,
    imported_at timestamptz not null,
    summary     text        not null
);
