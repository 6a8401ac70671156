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
