-- What only signed-in members see of someone's page; what is hidden nobody sees (R17).
alter table member_profile add column members_only text[] not null default '{}';
alter table member_profile add check (not (hidden && members_only));

-- Members as anyone may see them: what they keep to themselves or to other members is not there.
create view member_shown as
select m.id, m.slug, m.name, m.sort_key, m.sample, m.forgotten_at,
       case when not ('ALIAS' = any (p.kept)) then m.alias end as alias,
       case when not ('LATIN_NAME' = any (p.kept)) then m.latin_name end as latin_name,
       case when not ('AFFILIATION' = any (p.kept)) then m.affiliation_zh end as affiliation_zh,
       case when not ('AFFILIATION' = any (p.kept)) then m.affiliation_en end as affiliation_en,
       not ('MEMBERSHIP' = any (p.kept)) as membership_shown
from member m
left join lateral (select coalesce((select hidden || members_only from member_profile where member_id = m.id), '{}') as kept) p on true;
