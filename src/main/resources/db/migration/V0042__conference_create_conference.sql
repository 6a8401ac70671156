-- A conference of the community: one main venue and many cities, each an event of its own.
create table conference (
    id         uuid primary key,
    version    bigint      not null,
    slug       text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    year       int         not null check (year between 1990 and 2200),
    name_zh    text,
    name_en    text,
    intro_zh   text,
    intro_en   text,
    source     text,
    as_of      text,
    note_zh    text,
    note_en    text,
    changed_at timestamptz not null,
    check (name_zh is not null or name_en is not null)
);
create index conference_by_year on conference (year desc, slug);
create trigger conference_changed before insert or update on conference for each row execute function keep_changed_at();

-- Its tracks in their order; what is aside of them is a fair, a teahouse.
create table conference_track (
    conference_id uuid    not null references conference (id),
    position      int     not null,
    name_zh       text,
    name_en       text,
    aside         boolean not null,
    primary key (conference_id, position)
);

-- What was counted, as it was published.
create table conference_figure (
    conference_id uuid not null references conference (id),
    position      int  not null,
    amount        text not null check (amount <> ''),
    label_zh      text,
    label_en      text,
    primary key (conference_id, position)
);

-- An event takes place at one conference at most, and a conference has one main venue at most.
create table conference_venue (
    conference_id uuid    not null references conference (id),
    event_id      uuid    not null unique references event (id) on delete cascade,
    main          boolean not null,
    primary key (conference_id, event_id)
);
create unique index conference_main_venue on conference_venue (conference_id) where main;
