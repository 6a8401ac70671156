-- Who someone is at a provider such as GitHub: its issuer and the subject there, never a mail address. One of each
-- provider at most for an account, and of no two accounts.
create table linked_identity (
    id           uuid primary key,
    account_id   uuid        not null references account (id) on delete cascade,
    provider     text        not null check (length(provider) between 1 and 40),
    issuer       text        not null check (length(issuer) between 1 and 300),
    subject      text        not null check (length(subject) between 1 and 255),
    -- What the provider called them when they linked it, so that they know it again.
    label        text        not null check (length(label) <= 100),
    linked_at    timestamptz not null,
    last_used_at timestamptz,
    unique (issuer, subject),
    unique (account_id, issuer)
);
