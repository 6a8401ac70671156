-- A registration whose e-mail address is not confirmed yet. page_hash is known to the browser that asked, the code and
-- link_hash to the mailbox. Without a code_hash the address was registered already, and no code fits.
create table registration_request (
    id         uuid primary key,
    event_id   uuid        not null references event (id),
    page_hash  text        not null unique,
    link_hash  text        not null unique,
    code_hash  text,
    name       text        not null,
    email      text        not null,
    language   text        not null,
    questions  text[]      not null,
    answers    text[]      not null,
    attempts   int         not null default 0,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index registration_request_expiry on registration_request (expires_at);

-- How often a mailbox or a network address asked since when. The keys are hashes.
create table registration_attempt (
    kind  text        not null check (kind in ('EMAIL', 'ADDRESS')),
    key   text        not null,
    since timestamptz not null,
    count int         not null,
    primary key (kind, key)
);

-- Signs the time at which a form was made.
create table registration_secret (
    value text not null
);
insert into registration_secret (value) values (gen_random_uuid()::text || gen_random_uuid()::text);
