-- Until when and why an account is suspended; it runs out by the clock, so no job ends it.
alter table account
    add last_sign_in_at  timestamptz,
    add suspended_ground text check (suspended_ground in ('CONDUCT', 'SPAM', 'SECURITY', 'OTHER')),
    add suspended_until  timestamptz,
    add suspended_by     uuid references member (id),
    add suspended_at     timestamptz,
    add suspended_reason text,
    add check ((suspended_at is null) = (suspended_ground is null)),
    add check ((suspended_at is null) = (suspended_by is null)),
    add check ((suspended_at is null) = (suspended_reason is null)),
    add check (suspended_until is null or suspended_until > suspended_at);

-- The address that an account is to have, until the owner of it confirms; a later wish replaces an earlier one.
create table account_email_change (
    account_id uuid        primary key references account (id) on delete cascade,
    token_hash text        not null unique,
    email      text        not null check (email = lower(email)),
    asked_at   timestamptz not null,
    expires_at timestamptz not null check (expires_at > asked_at)
);
