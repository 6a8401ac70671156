-- Whose passkeys: by a random handle, which authenticators keep instead of the account's id.
create table passkey_owner (
  account_id uuid primary key references account (id) on delete cascade,
  handle bytea not null unique check (octet_length(handle) between 16 and 64)
);

-- Public keys only: what signs stays on the owner's device.
create table passkey (
  id uuid primary key,
  account_id uuid not null references passkey_owner (account_id) on delete cascade,
  credential_id bytea not null unique check (octet_length(credential_id) between 1 and 1023),
  public_key bytea not null,
  attestation bytea not null check (octet_length(attestation) <= 16384),
  signatures bigint not null check (signatures >= 0),
  verifies boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text not null default '',
  label text not null check (char_length(label) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);

create index passkey_account on passkey (account_id, created_at);
