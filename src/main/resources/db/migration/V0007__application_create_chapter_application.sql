create table chapter_application (
    id                 uuid primary key,
    version            bigint not null,
    token_hash         text   not null unique,
    status             text   not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    city_zh            text   not null,
    city_en            text,
    city_key           text   not null check (city_key <> ''),
    region             text   not null,
    country            text   not null check (country ~ '^[A-Z]{2}$'),
    zone               text   not null,
    applicant_name     text   not null,
    applicant_email    text   not null,
    applicant_language text   not null,
    motivation         text   not null,
    plan               text   not null,
    consent_version    text   not null,
    consent_at         timestamptz not null,
    created_at         timestamptz not null,
    submitted_at       timestamptz,
    decided_by         uuid references member (id),
    decided_at         timestamptz,
    decided_reason     text,
    chapter_id         uuid references chapter (id),
    sample             boolean not null,
    check ((status = 'APPROVED') = (chapter_id is not null)),
    -- R2: a decision always has who, when and a reason.
    check (status not in ('APPROVED', 'REJECTED')
           or (decided_by is not null and decided_at is not null and decided_reason is not null))
);
-- R1: one open application per city.
create unique index chapter_application_one_per_city on chapter_application (city_key) where status = 'SUBMITTED';
create index chapter_application_waiting on chapter_application (submitted_at) where status = 'SUBMITTED';
create index chapter_application_ended on chapter_application (decided_at desc) where status <> 'SUBMITTED';
