-- The code of conduct, version by version; the newest is in force (R8).
create table code_of_conduct_version (
    id           uuid primary key,
    version      bigint  not null,
    number       integer not null unique check (number > 0),
    label        text    not null unique check (label <> ''),
    title_zh     text    not null,
    title_en     text,
    body_zh      text    not null,
    body_en      text,
    changes_zh   text,
    changes_en   text,
    published_by uuid references member (id),
    published_at timestamptz not null,
    source       text,
    as_of        text,
    -- The first comes with the records; whoever publishes another says what changed.
    check (number = 1 or (changes_zh is not null and published_by is not null))
);
insert into code_of_conduct_version (id, version, number, label, title_zh, title_en, body_zh, body_en, published_at, source, as_of)
select uuidv7(), 0, 1, coalesce(version_label, 'unversioned'), title_zh, title_en, body_zh, body_en,
       coalesce((select imported_at from content_import where layer = 'records'), now()), source, as_of
from content_page where slug = 'code-of-conduct';
delete from content_page where slug = 'code-of-conduct';

-- Which version an account accepted when; the account itself knows the last one.
create table account_consent (
    account_id  uuid        not null references account (id) on delete cascade,
    version     text        not null,
    accepted_at timestamptz not null,
    primary key (account_id, version)
);
insert into account_consent (account_id, version, accepted_at)
select id, consent_version, consent_at from account where consent_version is not null and consent_at is not null;

-- What people accepted stays what they accepted.
create function conduct_record_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'what was accepted is final';
end
$$;
create trigger code_of_conduct_version_final before update or delete on code_of_conduct_version
    for each row execute function conduct_record_is_final();
create trigger account_consent_final before update on account_consent
    for each row execute function conduct_record_is_final();

-- Breaches that someone reported in private; only admins read them.
create table conduct_report (
    id                 uuid primary key,
    version            bigint  not null,
    token_hash         text    not null unique,
    state              text    not null check (state in ('OPEN', 'IN_PROGRESS', 'CLOSED')),
    what               text    not null check (what <> ''),
    place              text,
    occurred           text,
    reporter_name      text,
    reporter_email     text,
    reporter_may_reply boolean not null,
    reporter_language  text    not null,
    filed_at           timestamptz not null,
    taken_by           uuid references member (id),
    taken_at           timestamptz,
    closed_by          uuid references member (id),
    closed_at          timestamptz,
    closed_reason      text,
    answer             text,
    check ((state = 'OPEN') = (taken_at is null)),
    check ((taken_at is null) = (taken_by is null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (state <> 'CLOSED' or (closed_by is not null and closed_reason is not null and answer is not null))
);
create index conduct_report_waiting on conduct_report (filed_at) where state <> 'CLOSED';

-- Notes of admins among themselves, and what the reporter added.
create table conduct_report_entry (
    report_id  uuid    not null references conduct_report (id),
    position   integer not null,
    kind       text    not null check (kind in ('NOTE', 'ADDITION')),
    written_by uuid references member (id),
    written_at timestamptz not null,
    text       text    not null,
    primary key (report_id, position),
    check ((kind = 'NOTE') = (written_by is not null))
);
