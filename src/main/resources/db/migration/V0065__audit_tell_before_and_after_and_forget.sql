alter table audit_entry
    add column changes     jsonb check (jsonb_typeof(changes) = 'array'),
    add column about       uuid[] not null default '{}',
    add column origin      text,
    add column redacted_at timestamptz;
comment on column audit_entry.changes is 'what became of what: [{what, property, before, after, of}]';
comment on column audit_entry.about is 'the members whose data changed';
comment on column audit_entry.origin is 'the network of the request, or "job"';
comment on column audit_entry.redacted_at is 'when what a person asked to forget was last blanked';

-- Lines of before tell whom they are about, as far as their subject says it.
alter table audit_entry disable trigger user;
update audit_entry e set about = array[m.id] from member m where e.subject = 'member/' || m.slug;
update audit_entry e set about = array[a.member_id] from account a where e.subject = 'account/' || a.id;
alter table audit_entry enable trigger user;

-- All that is written in a line, as it is searched.
create function audit_words(subject text, detail text, changes jsonb) returns text
    language sql immutable parallel safe
    return translate(lower(subject || ' ' || coalesce(detail, '') || ' ' || coalesce(changes::text, '')), '"\', '');

-- The overlapping pairs of characters of a text: what LIKE would find is among what has all of them.
create function audit_grams(words text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct one || next), '{}')
            from unnest(string_to_array(words, null), (string_to_array(words, null))[2:]) as pair (one, next)
            where next is not null);

create index audit_entry_by_who on audit_entry (by_member, id desc);
create index audit_entry_by_action on audit_entry (action, id desc);
create index audit_entry_by_subject on audit_entry (subject text_pattern_ops, id desc);
create index audit_entry_by_time on audit_entry (at);
create index audit_entry_by_person on audit_entry using gin (about);
create index audit_entry_by_words on audit_entry using gin (audit_grams(audit_words(subject, detail, changes)));

-- One value of a change: blanked as a whole, or where it names someone.
create function audit_blank(value jsonb, whole boolean, pattern text) returns jsonb
    language sql immutable parallel safe
    return case when jsonb_typeof(value) <> 'string' then value
                when whole then to_jsonb('…'::text)
                else to_jsonb(regexp_replace(value #>> '{}', pattern, '…', 'gi')) end;

-- What finds any of the words: the longest first; Latin ones only whole, so that "li-na" leaves "li-nan" alone.
create function audit_pattern(words text[]) returns text
    language sql immutable parallel safe
    return (select coalesce(string_agg(case when n ~ '^[a-z0-9]' then '(?<![A-Za-z0-9-])' else '' end
                                           || regexp_replace(n, '([][\\.*+?^{}()|$])', '\\\1', 'g')
                                           || case when n ~ '[a-z0-9]$' then '(?![A-Za-z0-9-])' else '' end,
                                       '|' order by length(n) desc), chr(1))
            from unnest(words) as n);

-- Whether a word can mean nobody else: an address, a path, several words, or two characters that are not Latin.
create function audit_telling(word text) returns boolean
    language sql immutable parallel safe
    return word ~ '[@/]|\S\s+\S' or length(regexp_replace(word, '[\u0001-\u024f]', '', 'g')) > 1;

-- Forgets a person in all lines (R17), and is the only thing that changes lines: blanks what changed of their own data,
-- and their names wherever else they stand; single Latin words, which may be anyone's, only in lines about the person.
-- Their page is among the names as "member/<slug>" and "/members/<slug>". Who did what and when stays, and so does the
-- kind of a subject. Texts of less than two characters are too common to be looked for. Answers how many lines it
-- blanked, and leaves a line itself.
create function audit_forget(person uuid, names text[], decided_by uuid, moment timestamptz) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    wanted  text[] := array(select distinct lower(trim(n)) from unnest(names) as n where length(trim(n)) > 1);
    telling text[] := array(select n from unnest(wanted) as n where audit_telling(n));
    near    text := audit_pattern(wanted);
    far     text := audit_pattern(telling);
    lines   uuid[] := array(select id from audit_entry where about @> array[person]);
    name    text;
    blanked integer;
begin
    foreach name in array telling loop
        lines := lines || array(
            select id from audit_entry
            where audit_grams(audit_words(subject, detail, changes)) @> audit_grams(translate(name, '"\', '')));
    end loop;
    with blank as (
        select e.id,
               case when lower(e.subject) like 'member/%' and lower(e.subject) = any (wanted) then 'member/' || person
                    else substring(e.subject from '^[^/]*/')
                         || regexp_replace(substring(e.subject from '/(.*)$'), far, '…', 'gi') end as subject,
               regexp_replace(e.detail, p.pattern, '…', 'gi') as detail,
               (select jsonb_agg(c || jsonb_build_object(
                           'before', audit_blank(c -> 'before', c ->> 'of' = person::text, p.pattern),
                           'after', audit_blank(c -> 'after', c ->> 'of' = person::text, p.pattern)) order by n)
                from jsonb_array_elements(e.changes) with ordinality as change (c, n)) as changes
        from audit_entry e,
             lateral (select case when e.about @> array[person] then near else far end as pattern) as p
        where e.id = any (lines))
    update audit_entry e
    set subject = coalesce(b.subject, e.subject), detail = b.detail, changes = b.changes, redacted_at = moment
    from blank b
    where e.id = b.id and (e.subject, e.detail, e.changes) is distinct from (coalesce(b.subject, e.subject), b.detail, b.changes);
    get diagnostics blanked = row_count;
    insert into audit_entry (id, at, by_member, action, subject, detail, about)
    values (uuidv7(), moment, decided_by, 'AuditForgotten', 'member/' || person, blanked::text, array[person]);
    return blanked;
end
$$;
-- The portal's own role is granted it at each start (PortalRole).
revoke all on function audit_forget from public;

create or replace function audit_entry_is_final() returns trigger language plpgsql as $$
declare
    callers text;
begin
    get diagnostics callers = pg_context;
    if tg_op = 'UPDATE' and callers ~ '\nPL/pgSQL function audit_forget\(uuid,text\[\],uuid,timestamp with time zone\) '
            and (new.id, new.at, new.by_member, new.action, new.about, new.origin)
                is not distinct from (old.id, old.at, old.by_member, old.action, old.about, old.origin) then
        return new;
    end if;
    raise exception 'audit entries are final';
end
$$;
