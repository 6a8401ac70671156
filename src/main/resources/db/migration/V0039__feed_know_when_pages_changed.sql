-- When what a page says changed last, for feeds and sitemaps. Kept here, so that no step can forget it.
alter table event add changed_at timestamptz, add announced_at timestamptz;
alter table chapter add changed_at timestamptz;
alter table workgroup add changed_at timestamptz;
alter table member add changed_at timestamptz;

create function keep_changed_at() returns trigger language plpgsql as $$
begin
    new.changed_at := now();
    return new;
end $$;

create function keep_announced_at() returns trigger language plpgsql as $$
begin
    if new.status <> 'DRAFT' and new.announced_at is null then
        new.announced_at := now();
    end if;
    return new;
end $$;

-- The ids of older rows hold the moment they were made (UUIDv7).
update event set changed_at = coalesce(uuid_extract_timestamp(id), now()),
                 announced_at = case when status <> 'DRAFT' then coalesce(uuid_extract_timestamp(id), now()) end;
update chapter set changed_at = coalesce(uuid_extract_timestamp(id), now());
update workgroup set changed_at = coalesce(uuid_extract_timestamp(id), now());
update member set changed_at = coalesce(uuid_extract_timestamp(id), now());
alter table event alter changed_at set not null;
alter table chapter alter changed_at set not null;
alter table workgroup alter changed_at set not null;
alter table member alter changed_at set not null;

create trigger event_changed before insert or update on event for each row execute function keep_changed_at();
create trigger event_announced before insert or update on event for each row execute function keep_announced_at();
create trigger chapter_changed before insert or update on chapter for each row execute function keep_changed_at();
create trigger workgroup_changed before insert or update on workgroup for each row execute function keep_changed_at();
create trigger member_changed before insert or update on member for each row execute function keep_changed_at();

-- What was announced last comes first; an event of the records was announced before it began.
create index event_announced on event (least(announced_at, starts_at) desc, id) where status <> 'DRAFT' and not test;

-- The latest change of all is asked for by every feed.
create index event_changed_last on event (changed_at);
create index chapter_changed_last on chapter (changed_at);
create index event_co_host_answered_last on event_co_host (answered_at);
create index event_co_host_dissolved_last on event_co_host (dissolved_at);

-- The key that signs the links to members' own calendars, and how often each member asked for a new link.
create table calendar_secret (
    one    boolean primary key default true check (one),
    secret bytea not null check (length(secret) = 32)
);
insert into calendar_secret (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create table calendar_link (
    member_id uuid primary key references member (id),
    renewals  int         not null check (renewals > 0),
    since     timestamptz not null
);
