-- How an event takes registrations (R10). Without a row it takes none.
create table admission (
    id           uuid primary key,
    version      bigint    not null,
    event_id     uuid      not null unique references event (id),
    open         boolean   not null,
    opens_local  timestamp,
    closes_local timestamp,
    approval     boolean   not null,
    check (closes_local > opens_local)
);

create table admission_question (
    admission_id uuid    not null references admission (id),
    position     int     not null check (position between 0 and 4),
    text         text    not null check (text <> ''),
    options      text    not null,
    required     boolean not null,
    primary key (admission_id, position)
);

-- One row per event, locked while a seat is taken or freed. The check is the last guard.
create table event_seats (
    event_id uuid primary key references event (id),
    capacity int check (capacity > 0),
    taken    int not null default 0 check (taken >= 0),
    arrivals int not null default 0 check (arrivals >= 0),
    constraint event_seats_never_oversold check (capacity is null or taken <= capacity)
);

create table registration (
    id             uuid primary key,
    version        bigint      not null,
    event_id       uuid        not null references event (id),
    number         int         not null check (number > 0),
    status         text        not null check (status in
                       ('CONFIRMED', 'WAITLISTED', 'AWAITING_APPROVAL', 'OFFERED', 'CANCELLED', 'DECLINED', 'EXPIRED')),
    name           text        not null,
    email          text        not null check (email = lower(email)),
    language       text        not null,
    member_id      uuid references member (id),
    created_at     timestamptz not null,
    offered_until  timestamptz,
    decided_by     uuid references member (id),
    decided_at     timestamptz,
    decided_reason text,
    checked_in_by  uuid references member (id),
    checked_in_at  timestamptz,
    rating         int check (rating between 1 and 5),
    rating_comment text check (length(rating_comment) <= 1000),
    rated_at       timestamptz,
    sample         boolean     not null,
    unique (event_id, number),
    check ((status = 'OFFERED') = (offered_until is not null)),
    check ((rating is null) = (rated_at is null)),
    check (checked_in_at is null or status = 'CONFIRMED')
);
-- One person, one seat.
create unique index registration_once_per_address on registration (event_id, email)
    where status in ('CONFIRMED', 'WAITLISTED', 'AWAITING_APPROVAL', 'OFFERED');
create index registration_waiting on registration (event_id, number) where status = 'WAITLISTED';
create index registration_offered on registration (offered_until) where status = 'OFFERED';
-- Whoever is still known by name, for the day on which they are forgotten.
create index registration_remembered on registration (event_id) where email not like 'erased-%';
create index registration_of_member on registration (member_id);

create table registration_answer (
    registration_id uuid not null references registration (id),
    position        int  not null,
    question        text not null,
    answer          text not null,
    primary key (registration_id, position)
);

-- Each mail about a registration has a link of its own. Both secrets are known by their hashes only.
create table registration_link (
    token_hash      text primary key,
    check_in_hash   text not null unique,
    registration_id uuid not null references registration (id)
);
create index registration_link_of on registration_link (registration_id);

-- Guests who came without a registration. The id is made by the form, so that sending it twice counts once.
create table walk_in (
    id       uuid primary key,
    event_id uuid        not null references event (id),
    name     text,
    people   int         not null check (people between 1 and 1000),
    added_by uuid        not null references member (id),
    added_at timestamptz not null,
    check (name is null or people = 1)
);
create index walk_in_remembered on walk_in (event_id) where name is not null;
create index walk_in_of_event on walk_in (event_id, added_at);
