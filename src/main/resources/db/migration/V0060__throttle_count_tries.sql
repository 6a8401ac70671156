-- How often a key was used since its window was opened by the first try. The key is a keyed hash of the policy, the window
-- and whom it is about: no address is kept in clear. A window ends when it ends, however often somebody is refused meanwhile.
create table throttle (
    key   text        primary key,
    count int         not null check (count >= 0),
    until timestamptz not null
);
create index throttle_until on throttle (until);

-- Makes the keys, and marks browsers that someone signed in with.
create table throttle_secret (
    secret bytea not null
);
insert into throttle_secret (secret)
values (sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea));

-- Counted by the table above from now on; what it knew was an hour old at most.
drop table registration_attempt;
