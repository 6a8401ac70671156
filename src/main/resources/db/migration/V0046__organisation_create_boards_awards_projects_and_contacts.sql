-- The organisation's memory. Rows are ended, never deleted (R14); where a day is unknown it is absent (R16).
create table board_term (
    id        uuid primary key,
    version   bigint not null,
    year      int    not null unique check (year between 1900 and 2200),
    first_day date,
    last_day  date,
    remark_zh text,
    remark_en text,
    url       text,
    source    text,
    as_of     text,
    note_zh   text,
    note_en   text,
    check (last_day >= first_day)
);

create table board_seat (
    id           uuid primary key,
    version      bigint  not null,
    term_id      uuid    not null references board_term (id),
    office       text    not null check (office in ('CHAIR', 'VICE_CHAIR', 'EXECUTIVE', 'DIRECTOR', 'SECRETARY',
                                                    'ASSISTANT_SECRETARY')),
    member_id    uuid references member (id),
    name         text    not null check (name <> ''),
    byname       text,
    -- A holder of the first term could be an organisation.
    organisation boolean not null,
    first_day    date,
    last_day     date,
    position     int     not null,
    source       text,
    as_of        text,
    note_zh      text,
    note_en      text,
    check (last_day >= first_day),
    check (not organisation or member_id is null)
);
create index board_seat_of_term on board_seat (term_id, position);
create index board_seat_of_member on board_seat (member_id);
-- Code looks at the days first; two who take the same chair at once meet here.
create unique index board_seat_of_one on board_seat (term_id, office)
    where office in ('CHAIR', 'EXECUTIVE') and last_day is null;
create unique index board_seat_once on board_seat (term_id, office, name) where last_day is null;

create table project (
    id           uuid primary key,
    version      bigint      not null,
    slug         text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_zh      text,
    name_en      text,
    state        text        not null check (state in ('INCUBATING', 'RELEASED', 'ARCHIVED')),
    intro_zh     text,
    intro_en     text,
    url          text,
    active_on    date,
    -- From then on the portal would know of what it does; a year without activity begins no earlier.
    known_from   date        not null,
    position     int         not null,
    source       text,
    as_of        text,
    note_zh      text,
    note_en      text,
    changed_at   timestamptz not null default now(),
    check (coalesce(name_zh, name_en, '') <> '')
);
create trigger project_changed before insert or update on project for each row execute function keep_changed_at();

-- Where a project was put, and where it was left after somebody looked: by a decision, or in a year of the records.
create table project_move (
    project_id     uuid not null references project (id),
    position       int  not null,
    from_state     text check (from_state in ('INCUBATING', 'RELEASED', 'ARCHIVED')),
    to_state       text not null check (to_state in ('INCUBATING', 'RELEASED', 'ARCHIVED')),
    recorded_year  int,
    decided_by     uuid references member (id),
    decided_at     timestamptz,
    decided_reason text,
    words_en       text,
    primary key (project_id, position),
    check (num_nonnulls(recorded_year, decided_at) = 1)
);

create table project_year (
    id          uuid primary key,
    version     bigint not null,
    project_id  uuid   not null references project (id),
    year        int    not null check (year between 1900 and 2200),
    progress_zh text,
    progress_en text,
    plan_zh     text,
    plan_en     text,
    source      text,
    as_of       text,
    note_zh     text,
    note_en     text,
    unique (project_id, year)
);

create table award (
    id          uuid primary key,
    version     bigint  not null,
    slug        text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_zh     text,
    name_en     text,
    -- A certificate for which the records name nobody.
    certificate boolean not null,
    first_year  int check (first_year between 1900 and 2200),
    last_year   int check (last_year between 1900 and 2200),
    given_by_zh text,
    given_by_en text,
    scope_zh    text,
    scope_en    text,
    intro_zh    text,
    intro_en    text,
    position    int     not null,
    source      text,
    as_of       text,
    note_zh     text,
    note_en     text,
    check (coalesce(name_zh, name_en, '') <> ''),
    check (last_year >= first_year)
);

create table award_grant (
    id          uuid primary key,
    version     bigint not null,
    award_id    uuid   not null references award (id),
    year        int    not null check (year between 1900 and 2200),
    member_id   uuid references member (id),
    name        text   not null check (name <> ''),
    byname      text,
    -- Given to the team of that project; its people are in award_person.
    project_id  uuid references project (id),
    citation_zh text,
    citation_en text,
    position    int    not null,
    source      text,
    as_of       text,
    note_zh     text,
    note_en     text,
    unique (award_id, year, name),
    check (project_id is null or member_id is null)
);
create index award_grant_of_member on award_grant (member_id);
create index award_grant_of_project on award_grant (project_id);

create table award_person (
    grant_id  uuid not null references award_grant (id),
    position  int  not null,
    member_id uuid references member (id),
    name      text not null check (name <> ''),
    byname    text,
    primary key (grant_id, position)
);
create index award_person_by_member on award_person (member_id);

-- How to reach the organisation: mailboxes of groups, never of persons (R17), and its channels.
create table contact_point (
    id         uuid primary key,
    version    bigint not null,
    medium     text   not null check (medium in ('MAILBOX', 'CHANNEL')),
    name_zh    text,
    name_en    text,
    handle     text   not null check (handle <> ''),
    url        text,
    workgroup  text,
    first_day  date,
    last_day   date,
    position   int    not null,
    source     text,
    as_of      text,
    note_zh    text,
    note_en    text,
    check (coalesce(name_zh, name_en, '') <> ''),
    check (last_day >= first_day),
    check (medium <> 'MAILBOX' or handle like '%_@_%')
);
