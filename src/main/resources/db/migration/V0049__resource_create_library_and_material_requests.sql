-- The library that chapters work with.
create table resource (
    id             uuid primary key,
    version        bigint not null,
    slug           text   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind           text   not null check (kind in ('PRESENTATION', 'MEDIA', 'TEMPLATE', 'GUIDE', 'LINK')),
    title_zh       text,
    title_en       text,
    description_zh text,
    description_en text,
    language       text check (language in ('ZH', 'EN', 'BOTH')),
    licence        text,
    renewed_at     timestamptz not null,
    retired_by     uuid references member (id),
    retired_at     timestamptz,
    retired_reason text,
    source         text,
    as_of          text,
    note_zh        text,
    note_en        text,
    changed_at     timestamptz not null,
    check (coalesce(title_zh, title_en, '') <> ''),
    check ((retired_at is null) = (retired_reason is null))
);
create index resource_in_order on resource (renewed_at desc, id desc) where retired_at is null;
create trigger resource_changed before insert or update on resource for each row execute function keep_changed_at();

-- Files, each once, in pieces of a megabyte.
create table resource_file (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size   int not null check (size between 1 and 20971520)
);
create table resource_file_piece (
    sha256   text  not null references resource_file (sha256) on delete cascade,
    position int   not null,
    content  bytea not null,
    primary key (sha256, position)
);
-- Almost every kind of file is compressed already.
alter table resource_file_piece alter content set storage external;

create table resource_version (
    resource_id uuid not null references resource (id),
    position    int  not null,
    note        text,
    added_by    uuid references member (id),
    added_at    timestamptz,
    link        text check (link ~ '^https?://'),
    file_sha256 text references resource_file (sha256),
    file_kind   text check (file_kind in ('PDF', 'PPTX', 'DOCX', 'XLSX', 'ODP', 'ODT', 'ODS', 'PNG', 'JPEG', 'WEBP', 'MD',
                                          'TXT')),
    file_size   int,
    downloads   bigint not null default 0,
    primary key (resource_id, position),
    check (link is not null or file_sha256 is not null),
    check ((file_sha256 is null) = (file_kind is null) and (file_sha256 is null) = (file_size is null))
);

-- What chapters ask for. The address is private and forgotten once it is not needed any more (R17).
create table material_request (
    id             uuid primary key,
    version        bigint not null,
    chapter_id     uuid   not null references chapter (id),
    chapter_slug   text   not null,
    status         text   not null check (status in ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'SENT')),
    purpose        text   not null check (purpose <> ''),
    needed_by      date   not null,
    address        text,
    asked_by       uuid   not null references member (id),
    asked_at       timestamptz not null,
    due_on         date   not null,
    decided_by     uuid references member (id),
    decided_at     timestamptz,
    decided_reason text,
    sent_by        uuid references member (id),
    sent_at        timestamptz,
    sent_reason    text,
    check ((status = 'OPEN') = (decided_at is null)),
    check ((status = 'SENT') = (sent_at is not null)),
    check (status <> 'REFUSED' or decided_reason is not null),
    check (address is null or status in ('OPEN', 'GRANTED'))
);
create index material_request_of_chapter on material_request (chapter_id, asked_at desc);
create index material_request_open on material_request (due_on) where status in ('OPEN', 'GRANTED');

create table material_item (
    request_id uuid not null references material_request (id),
    position   int  not null,
    what       text not null check (what <> ''),
    number     int  not null check (number between 1 and 10000),
    primary key (request_id, position)
);
