-- The page that a report is about, as its path without the language.
alter table conduct_report add about text check (about like '/%' and length(about) <= 300);

-- What an admin hides is not erased: nobody but its team and the admins sees it, and figures count it.
alter table event
    add hidden_by     uuid references member (id),
    add hidden_at     timestamptz,
    add hidden_reason text,
    add check ((hidden_at is null) = (hidden_by is null)),
    add check ((hidden_at is null) = (hidden_reason is null));
alter table recap
    add hidden_by     uuid references member (id),
    add hidden_at     timestamptz,
    add hidden_reason text,
    add check ((hidden_at is null) = (hidden_by is null)),
    add check ((hidden_at is null) = (hidden_reason is null));
-- Of a member the words about themselves; their roles are the community's history.
alter table member_profile
    add hidden_by     uuid references member (id),
    add hidden_at     timestamptz,
    add hidden_reason text,
    add check ((hidden_at is null) = (hidden_by is null)),
    add check ((hidden_at is null) = (hidden_reason is null));
create index event_hidden on event (hidden_at desc) where hidden_at is not null;
create index recap_hidden on recap (hidden_at desc) where hidden_at is not null;
create index member_profile_hidden on member_profile (hidden_at desc) where hidden_at is not null;

-- The ledger of a chapter still counts a hidden event and does not name it. Kept here, so that no step can forget it.
alter table chapter_activity add hidden boolean not null default false;

create function enter_hidden_activity() returns trigger language plpgsql as $$
begin
    new.hidden := exists (select from event e where e.id = new.event_id and e.hidden_at is not null);
    return new;
end $$;

create function keep_hidden_activity() returns trigger language plpgsql as $$
begin
    update chapter_activity set hidden = new.hidden_at is not null where event_id = new.id;
    return null;
end $$;

create trigger chapter_activity_entered before insert on chapter_activity
    for each row execute function enter_hidden_activity();
create trigger event_hidden_or_shown after update of hidden_at on event
    for each row execute function keep_hidden_activity();
