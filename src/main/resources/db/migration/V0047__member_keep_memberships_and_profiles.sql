-- As what someone belongs to the community, from one day to another. Rows are ended, never deleted (R14).
create table membership (
    id           uuid primary key,
    version      bigint not null,
    member_id    uuid   not null references member (id),
    kind         text   not null check (kind in ('FORMAL', 'VOLUNTEER', 'ADVISER')),
    from_date    date,
    to_date      date,
    -- The year of the newest list that names them.
    listed_year  int check (listed_year between 1900 and 2200),
    admitted_by     uuid references member (id),
    admitted_at     timestamptz,
    admitted_reason text,
    ended_by     uuid references member (id),
    ended_at     timestamptz,
    ended_reason text,
    source       text,
    as_of        text,
    note_zh      text,
    note_en      text,
    check (to_date >= from_date),
    check (ended_at is null or to_date is not null)
);
create unique index membership_once on membership (member_id, kind) where to_date is null;
create index membership_by_kind on membership (kind, member_id);
create index membership_by_member on membership (member_id);

insert into membership (id, version, member_id, kind, listed_year, source, as_of)
select uuidv7(), 0, id, 'FORMAL', formal_since, source, as_of from member where formal_since is not null;

-- What a member tells about themselves, and what of the portal's knowledge their page leaves out (R17).
create table member_profile (
    id        uuid primary key,
    version   bigint not null,
    member_id uuid   not null unique references member (id),
    intro_zh  text,
    intro_en  text,
    links     text[] not null,
    hidden    text[] not null
);
