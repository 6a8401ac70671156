-- The community's description of itself: one row, from its content pack.
create table community (
    one         boolean primary key default true check (one),
    description jsonb not null
);

create table job_run (
    id          uuid primary key,
    job         text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz not null,
    outcome     text        not null,
    failed      boolean     not null
);
create index job_run_latest on job_run (job, started_at desc);

-- ShedLock's table: one node runs a job at a time.
create table shedlock (
    name       varchar(64)  primary key,
    lock_until timestamp    not null,
    locked_at  timestamp    not null,
    locked_by  varchar(255) not null
);

-- Spring Session's tables (4.1): sign-ins survive a restart and hold on every node.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
