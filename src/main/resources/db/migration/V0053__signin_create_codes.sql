-- Codes that mails tell. page_hash is known to the browser that asked; code_hash is made with that browser's secret, so
-- that the database alone cannot try out digits. Without a code_hash nobody has that address, or a newer code was asked
-- for: no code fits, which from outside looks like a wrong one.
create table sign_in_code (
    id         uuid primary key,
    purpose    text        not null check (purpose in ('SIGN_IN', 'CONFIRMATION')),
    account_id uuid        references account (id) on delete cascade,
    page_hash  text        not null unique,
    link_hash  text        unique,
    code_hash  text,
    attempts   int         not null default 0,
    expires_at timestamptz not null,
    used_at    timestamptz,
    check (account_id is not null or (code_hash is null and link_hash is null))
);
create index sign_in_code_expiry on sign_in_code (expires_at);
create index sign_in_code_account on sign_in_code (account_id);
