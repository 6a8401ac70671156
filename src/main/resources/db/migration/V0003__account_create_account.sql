create table account (
    id              uuid primary key,
    version         bigint not null,
    member_id       uuid   not null unique references member (id),
    email           text   not null unique check (email = lower(email)),
    password_hash   text   not null,
    authority       text   not null check (authority in ('MEMBER', 'KCC_ADMIN', 'SITE_ADMIN')),
    created_at      timestamptz not null,
    consent_version text,
    consent_at      timestamptz
);

-- One-time links to open an account. The one without a member makes the first site admin.
create table account_invitation (
    token_hash text        primary key,
    member_id  uuid        references member (id),
    email      text,
    authority  text        not null check (authority in ('MEMBER', 'KCC_ADMIN', 'SITE_ADMIN')),
    expires_at timestamptz not null,
    check ((member_id is null) = (email is null))
);
