-- Events that were made together, each at its place. One is changed, cancelled or handed over like any other event.
create table event_series (
    id         uuid primary key,
    version    bigint      not null,
    recurrence text        not null check (recurrence in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
    made_by    uuid        not null references member (id),
    made_at    timestamptz not null
);

-- Whether it was ever public: a draft that never was can be deleted.
alter table event
    add column series_id uuid references event_series (id),
    add column series_position int check (series_position > 0),
    add column announced boolean not null default false,
    add unique (series_id, series_position),
    add check ((series_id is null) = (series_position is null));

update event e set announced = true
where e.status <> 'DRAFT'
   or exists (select 1 from audit_entry a where a.action = 'EventChange.Published' and a.subject = 'event/' || e.slug);

alter table event add check (announced or status = 'DRAFT');
