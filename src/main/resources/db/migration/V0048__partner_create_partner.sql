-- Who the community, or one of its chapters, works with.
create table partner (
    id             uuid primary key,
    version        bigint not null,
    slug           text   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    chapter_id     uuid references chapter (id),
    name_zh        text,
    name_en        text,
    other_names    text[] not null,
    -- Every name in small letters: programmes of events name partners by them.
    called         text[] not null check (cardinality(called) > 0),
    website        text check (website ~ '^https?://'),
    tier           text   not null check (tier in ('PLATINUM', 'GOLD', 'SILVER', 'BRONZE', 'STAR', 'SPECIAL', 'ECOSYSTEM',
                                                   'ORGANISING', 'COMMUNITY', 'MEDIA', 'STREAMING')),
    intro_zh       text,
    intro_en       text,
    message_zh     text,
    message_en     text,
    message_by     text,
    cooperation_zh text,
    cooperation_en text,
    since          date,
    until          date,
    agreed_by      uuid references member (id),
    agreed_at      timestamptz,
    agreed_reason  text,
    source         text,
    as_of          text,
    note_zh        text,
    note_en        text,
    changed_at     timestamptz not null,
    check (coalesce(name_zh, name_en, '') <> ''),
    check (until >= since),
    check (message_by is not null or (message_zh is null and message_en is null))
);
create index partner_of_chapter on partner (chapter_id);
create index partner_called on partner using gin (called);
create trigger partner_changed before insert or update on partner for each row execute function keep_changed_at();

-- What one side promised the other, who did it and when.
create table partner_obligation (
    id           uuid primary key,
    version      bigint not null,
    partner_id   uuid   not null references partner (id),
    partner_slug text   not null,
    what         text   not null check (what <> ''),
    side         text   not null check (side in ('OURS', 'THEIRS')),
    due_on       date   not null,
    done_by      uuid references member (id),
    done_at      timestamptz,
    done_reason  text,
    check ((done_by is null) = (done_at is null))
);
create index partner_obligation_of_partner on partner_obligation (partner_id, due_on);
create index partner_obligation_open on partner_obligation (due_on) where done_at is null;

-- How many partners of a kind the records count without naming them.
create table partner_figure (
    position  int  primary key,
    tier      text not null,
    number    int  not null check (number > 0),
    period_zh text,
    period_en text,
    year      int,
    source    text,
    as_of     text,
    note_zh   text,
    note_en   text,
    check (coalesce(period_zh, period_en, '') <> '')
);

create index event_partner_by_name on event_partner (lower(name_zh));
create index event_partner_by_english_name on event_partner (lower(name_en));
