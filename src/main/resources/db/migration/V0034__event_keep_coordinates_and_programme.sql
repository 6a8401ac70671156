-- Where a venue is, WGS-84. Both numbers or none.
alter table event add latitude double precision check (latitude between -90 and 90),
                  add longitude double precision check (longitude between -180 and 180),
                  add check ((latitude is null) = (longitude is null));

create table event_agenda_item (
    event_id uuid not null references event (id),
    position int  not null,
    starts   time,
    title_zh text,
    title_en text,
    primary key (event_id, position),
    check (title_zh is not null or title_en is not null)
);

-- Who spoke gave a talk; who planned it or welcomed the guests did not.
alter table event_person add member_id uuid references member (id),
                         add part text not null default 'ORGANISER' check (part in ('SPEAKER', 'ORGANISER'));
alter table event_person alter part drop default;
create index event_person_member on event_person (member_id) where member_id is not null;

alter table event_partner add url text check (url ~ '^https?://');

-- Names to choose from where an event's people are written down.
create index member_formal on member (sort_key) where formal_since is not null;
