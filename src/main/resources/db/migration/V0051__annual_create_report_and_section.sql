-- The report of a year. Readers see it once it is published, or earlier where it is opened.
create table annual_report (
    id               uuid primary key,
    version          bigint not null,
    year             int    not null unique check (year between 2000 and 2200),
    title_zh         text   not null,
    title_en         text,
    opened_by        uuid references member (id),
    opened_at        timestamptz,
    opened_reason    text,
    published_by     uuid references member (id),
    published_at     timestamptz,
    published_reason text,
    source           text,
    as_of            text,
    note_zh          text,
    note_en          text,
    changed_at       timestamptz not null
);
create trigger annual_report_changed before insert or update on annual_report
    for each row execute function keep_changed_at();

-- Its sections, at most three deep: written by an editor, passed by a reviewer who is someone else.
create table annual_section (
    id              uuid primary key,
    version         bigint not null,
    report_id       uuid   not null references annual_report (id),
    parent_id       uuid,
    slug            text   not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position        int    not null,
    title_zh        text   not null,
    title_en        text,
    state           text   not null check (state in ('EDITING', 'IN_REVIEW', 'DONE')),
    state_since     timestamptz not null,
    editor_id       uuid references member (id),
    reviewer_id     uuid references member (id),
    body_zh         text,
    body_en         text,
    -- What the portal tells by itself: anew each time, until it is frozen.
    kind            text check (kind ~ '^[a-z0-9-]+(/[a-z0-9-]+)?$'),
    frozen_zh       text,
    frozen_en       text,
    frozen_by       uuid references member (id),
    frozen_at       timestamptz,
    frozen_reason   text,
    written_by      uuid[] not null default '{}',
    handed_in_by    uuid references member (id),
    handed_in_at    timestamptz,
    handed_in_reason text,
    returned_by     uuid references member (id),
    returned_at     timestamptz,
    returned_reason text,
    passed_by       uuid references member (id),
    passed_at       timestamptz,
    passed_reason   text,
    source          text,
    as_of           text,
    note_zh         text,
    note_en         text,
    unique (report_id, slug),
    unique (report_id, id),
    foreign key (report_id, parent_id) references annual_section (report_id, id),
    check (parent_id <> id),
    check (editor_id <> reviewer_id),
    check (frozen_at is null or kind is not null),
    check ((state = 'DONE') = (passed_at is not null)),
    check (passed_by is null or passed_by is distinct from editor_id),
    check (passed_by is null or passed_by is distinct from handed_in_by),
    check (passed_by is null or passed_by <> all (written_by))
);
create index annual_section_by_editor on annual_section (editor_id) where state = 'EDITING';
create index annual_section_by_reviewer on annual_section (reviewer_id) where state = 'IN_REVIEW';

-- Which kinds there are is the code's to say; a list here would have to change with every module.
alter table search_document drop constraint search_document_kind_check;
alter table search_document add constraint search_document_kind_check check (kind ~ '^[A-Z_]+$');
