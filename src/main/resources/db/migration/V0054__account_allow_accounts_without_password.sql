-- Whoever signs in with codes, passkeys or another site needs no password.
alter table account alter column password_hash drop not null;
