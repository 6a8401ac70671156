-- When what the page of a recap says changed last: its text, its events, its gallery, and the words of its photos.
alter table recap add changed_at timestamptz;
update recap set changed_at = greatest(published_at, uuid_extract_timestamp(id));
alter table recap alter changed_at set not null;
create trigger recap_changed before insert or update on recap for each row execute function keep_changed_at();

create function change_recaps_of_photo() returns trigger language plpgsql as $$
begin
    update recap set changed_at = now()
    where id in (select g.recap_id from recap_photo g where g.photo_id = new.id);
    return null;
end $$;

create trigger photo_of_recap_changed after update on photo for each row execute function change_recaps_of_photo();

-- What is found has the words of links without where they lead; an empty index is filled at the next start.
delete from search_document;

-- How an event was announced at first, so that search engines learn that it was moved or went online. A draft is announced anew.
alter table event add announced_start timestamptz, add announced_mode text;

create function keep_announced_plan() returns trigger language plpgsql as $$
begin
    if new.status = 'DRAFT' then
        new.announced_start := null;
        new.announced_mode := null;
    elsif new.announced_start is null then
        new.announced_start := new.starts_at;
        new.announced_mode := new.mode;
    end if;
    return new;
end $$;

alter table event disable trigger event_changed;
update event set announced_start = starts_at, announced_mode = mode where status <> 'DRAFT';
alter table event enable trigger event_changed;
alter table event add check ((announced_start is null) = (status = 'DRAFT')),
                  add check ((announced_start is null) = (announced_mode is null));
create trigger event_planned before insert or update on event for each row execute function keep_announced_plan();
