-- Who archived a workgroup, when and why; the records may bring archived ones without.
alter table workgroup
    add archived_by     uuid references member (id),
    add archived_at     timestamptz,
    add archived_reason text,
    add constraint workgroup_archiving check (archived or (archived_by is null and archived_at is null)),
    add constraint workgroup_archiving_has_a_reason check (archived_by is null or archived_reason is not null);

-- What a workgroup did in a year and what it planned for the next, in its own words.
create table workgroup_year (
    id           uuid primary key,
    version      bigint not null,
    workgroup_id uuid   not null references workgroup (id),
    year         int    not null check (year between 2000 and 2200),
    progress_zh  text,
    progress_en  text,
    plan_zh      text,
    plan_en      text,
    written_by   uuid references member (id),
    written_at   timestamptz,
    source       text,
    as_of        text,
    note_zh      text,
    note_en      text,
    unique (workgroup_id, year)
);
create index workgroup_year_by_year on workgroup_year (year);
