-- What is to be added up of an event: how many were registered, came, walked in (R11). An index answers it alone.
create index registration_attendance on registration (event_id, status) include (checked_in_at);
-- Which events began on a day.
create index event_by_day on event ((start_local::date));

-- Who came in all, day by day. A row is there for days of which every event is over, and only as long as it is true:
-- whatever changes something of that day takes the row away, and a job adds it up anew. What has no row is counted.
create table attendance_day (
    day               date   primary key,
    events            bigint not null,
    registered        bigint not null,
    registered_events bigint not null,
    checked_in        bigint not null,
    checked_in_events bigint not null,
    walk_ins          bigint not null,
    walk_ins_events   bigint not null,
    estimated         bigint not null,
    estimated_events  bigint not null
);

-- What took place on those days and was over at that instant; trials and samples are none.
create function attendance_counted(days date[], seen_at timestamptz) returns setof attendance_day
    language sql stable as $$
select e.start_local::date, count(*), sum(r.registered), count(*) filter (where r.registered > 0), sum(r.checked_in),
       count(*) filter (where r.checked_in > 0), coalesce(sum(w.walk_ins), 0), count(w.walk_ins),
       coalesce(sum(e.estimate), 0), count(e.estimate)
from event e
cross join lateral (select count(*) as registered, count(checked_in_at) as checked_in
                    from registration where event_id = e.id and status = 'CONFIRMED') r
cross join lateral (select sum(people) as walk_ins from walk_in where event_id = e.id) w
where e.start_local::date = any (days) and e.status = 'PUBLISHED' and not e.test and e.not_held_at is null
  and not e.sample and e.ends_at <= seen_at
group by 1
$$;

-- All of it as it was at that instant, day by day.
create function attendance_by_day(seen_at timestamptz) returns setof attendance_day language sql stable as $$
select * from attendance_day
union all
select * from attendance_counted(array(
    select d::date
    from generate_series((select min(start_local::date) from event), (seen_at + interval '1 day')::date, interval '1 day') d
    where not exists (select from attendance_day a where a.day = d::date)), seen_at)
$$;

-- One month at a time is either added up or changed: a change holds the lock of its month with others until it is
-- committed, and whoever adds up tries to hold it alone.
create function attendance_lock(day date) returns int language sql immutable
    return (extract(year from day) * 12 + extract(month from day))::int;

create function attendance_changed(days date[]) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(70, month)
    from (select distinct attendance_lock(d) as month from unnest(days) d order by 1) months;
    delete from attendance_day where day = any (days);
end $$;

-- Adds up those of the days of which every event is over and nothing is just being changed; says how many.
create function attendance_add_up(days date[], seen_at timestamptz) returns int language plpgsql as $$
declare
    free  date[];
    added int;
begin
    free := array(select d from unnest(days) d
                  where attendance_lock(d) in (select month from (select distinct attendance_lock(x) as month from unnest(days) x) m
                                               where pg_try_advisory_xact_lock(70, month)));
    -- Another statement sees what was committed before the locks were held.
    insert into attendance_day
    select d, coalesce(c.events, 0), coalesce(c.registered, 0), coalesce(c.registered_events, 0), coalesce(c.checked_in, 0),
           coalesce(c.checked_in_events, 0), coalesce(c.walk_ins, 0), coalesce(c.walk_ins_events, 0),
           coalesce(c.estimated, 0), coalesce(c.estimated_events, 0)
    from unnest(free) d left join attendance_counted(free, seen_at) c on c.day = d
    where not exists (select from event e where e.start_local::date = d and e.ends_at > seen_at)
    on conflict do nothing;
    get diagnostics added = row_count;
    return added;
end $$;

create function registration_counts_anew() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        perform attendance_changed(array(
            select distinct e.start_local::date from event e where e.id in (
                select n.event_id from fresh n join stale o using (id)
                where (n.status, n.event_id, n.checked_in_at is null) is distinct from (o.status, o.event_id, o.checked_in_at is null)
                union select o.event_id from fresh n join stale o using (id) where n.event_id <> o.event_id)));
    elsif tg_op = 'INSERT' then
        perform attendance_changed(array(
            select distinct e.start_local::date from event e where e.id in (select event_id from fresh)));
    else
        perform attendance_changed(array(
            select distinct e.start_local::date from event e where e.id in (select event_id from stale)));
    end if;
    return null;
end $$;

create function walk_in_counts_anew() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        perform attendance_changed(array(
            select distinct e.start_local::date from event e where e.id in (
                select n.event_id from fresh n join stale o using (id)
                where (n.event_id, n.people) is distinct from (o.event_id, o.people)
                union select o.event_id from fresh n join stale o using (id) where n.event_id <> o.event_id)));
    elsif tg_op = 'INSERT' then
        perform attendance_changed(array(
            select distinct e.start_local::date from event e where e.id in (select event_id from fresh)));
    else
        perform attendance_changed(array(
            select distinct e.start_local::date from event e where e.id in (select event_id from stale)));
    end if;
    return null;
end $$;

create function event_counts_anew() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        perform attendance_changed(array(
            select start_local::date from fresh union select start_local::date from stale));
    elsif tg_op = 'INSERT' then
        perform attendance_changed(array(select distinct start_local::date from fresh));
    else
        perform attendance_changed(array(select distinct start_local::date from stale));
    end if;
    return null;
end $$;

create trigger registration_added after insert on registration referencing new table as fresh
    for each statement execute function registration_counts_anew();
create trigger registration_altered after update on registration referencing old table as stale new table as fresh
    for each statement execute function registration_counts_anew();
create trigger registration_removed after delete on registration referencing old table as stale
    for each statement execute function registration_counts_anew();
create trigger walk_in_added after insert on walk_in referencing new table as fresh
    for each statement execute function walk_in_counts_anew();
create trigger walk_in_altered after update on walk_in referencing old table as stale new table as fresh
    for each statement execute function walk_in_counts_anew();
create trigger walk_in_removed after delete on walk_in referencing old table as stale
    for each statement execute function walk_in_counts_anew();
create trigger event_added after insert on event referencing new table as fresh
    for each statement execute function event_counts_anew();
create trigger event_altered after update on event referencing old table as stale new table as fresh
    for each statement execute function event_counts_anew();
create trigger event_removed after delete on event referencing old table as stale
    for each statement execute function event_counts_anew();

-- What there is before this is added up right away; the last days are left to the job.
select attendance_add_up(array(select d::date from generate_series((select min(start_local::date) from event),
                                                                   current_date - 2, interval '1 day') d), now());
