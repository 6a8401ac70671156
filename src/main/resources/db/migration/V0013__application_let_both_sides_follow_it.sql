-- An application is written in parts, reviewed with questions and opinions, and may restart a chapter (R1, R2, R5).
alter table chapter_application
    drop constraint chapter_application_status_check,
    add constraint chapter_application_status_check check (status in
        ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    alter column city_zh drop not null,
    alter column city_key drop not null,
    alter column region drop not null,
    alter column country drop not null,
    alter column zone drop not null,
    alter column motivation drop not null,
    alter column plan drop not null,
    alter column consent_version drop not null,
    alter column consent_at drop not null,
    -- What was typed; city_zh and city_en are what the chapter would be called.
    add column typed_zh         text,
    add column typed_en         text,
    add column district_zh      text,
    add column district_en      text,
    add column district_why     text,
    add column exception_area   text,
    add column exception_by     uuid references member (id),
    add column exception_at     timestamptz,
    add column exception_reason text,
    add column previous_id      uuid references chapter_application (id) on delete set null,
    add column restarts_id      uuid references chapter (id),
    add column co_lead_mails    int not null default 0 check (co_lead_mails >= 0),
    -- When the applicant last wrote to it; a draft is kept for a while after that.
    add column touched_at       timestamptz,
    add constraint application_submitted_whole check (submitted_at is null
        or (city_zh is not null and city_key is not null and region is not null and country is not null
            and zone is not null and motivation is not null and plan is not null
            and consent_version is not null and consent_at is not null
            and (district_zh is null) = (district_why is null))),
    -- R1: an exception names the metropolitan area and a reason, and who made it.
    add constraint application_exception_whole check (exception_at is null
        or (exception_area is not null and exception_by is not null and exception_reason is not null
            and district_zh is not null)),
    add constraint application_district_by_exception check (
        status <> 'APPROVED' or district_zh is null or exception_at is not null),
    add constraint application_restarts_the_same check (
        status <> 'APPROVED' or restarts_id is null or restarts_id = chapter_id);

update chapter_application
set touched_at = coalesce(submitted_at, created_at), typed_zh = city_zh, typed_en = city_en;

alter table chapter_application alter column touched_at set not null;

-- R1: one open application per city, and per chapter that someone wants to restart.
drop index chapter_application_one_per_city;
drop index chapter_application_waiting;
drop index chapter_application_ended;
create unique index chapter_application_one_per_city on chapter_application (city_key)
    where status in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED');
create unique index chapter_application_one_restart on chapter_application (restarts_id)
    where status in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED');
create index chapter_application_waiting on chapter_application (submitted_at)
    where status in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED');
create index chapter_application_by_status on chapter_application (status, submitted_at);
create index chapter_application_ended on chapter_application (decided_at desc)
    where status in ('APPROVED', 'REJECTED', 'WITHDRAWN');
create index chapter_application_unsent on chapter_application (touched_at) where submitted_at is null;
create index chapter_application_drafts on chapter_application (lower(applicant_email)) where status = 'DRAFT';

-- Who founds the chapter together with the applicant, and what they answered.
create table co_lead (
    id              uuid primary key,
    version         bigint not null,
    application_id  uuid   not null references chapter_application (id) on delete cascade,
    place           int    not null,
    name            text   not null check (name <> ''),
    email           text   not null check (email <> ''),
    token_hash      text   unique,
    invited_at      timestamptz,
    invitations     int    not null check (invitations between 0 and 5),
    answer          text   check (answer in ('CONFIRMED', 'REFUSED')),
    answered_at     timestamptz,
    consent_version text,
    consent_at      timestamptz,
    check ((answer is null) = (answered_at is null)),
    -- R8: whoever confirms accepts the code of conduct.
    check ((answer is not distinct from 'CONFIRMED') = (consent_at is not null and consent_version is not null))
);
create unique index co_lead_once on co_lead (application_id, lower(email));

-- What happened to an application, one row per step; never changed.
create table application_step (
    id             uuid primary key,
    application_id uuid not null references chapter_application (id) on delete cascade,
    kind           text not null,
    at             timestamptz not null,
    by_member      uuid references member (id),
    who            text,
    stance         text check (stance in ('FOR', 'AGAINST', 'UNSURE')),
    words          text
);
create index application_step_in_order on application_step (application_id, at, id);

insert into application_step (id, application_id, kind, at)
select uuidv7(), id, 'Submitted', submitted_at from chapter_application where submitted_at is not null;
insert into application_step (id, application_id, kind, at, by_member, words)
select uuidv7(), id, initcap(status), decided_at, decided_by, decided_reason
from chapter_application where decided_at is not null;

-- Private links of drafts that nobody sent; the draft itself is gone.
create table expired_application (
    token_hash text primary key,
    expired_at timestamptz not null
);
create index expired_application_by_age on expired_application (expired_at);
