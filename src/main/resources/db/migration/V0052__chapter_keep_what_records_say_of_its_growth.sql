-- What the records say of how far a chapter has grown. It has the source and the day of the chapter's record.
alter table chapter
    add column stage_zh     text,
    add column stage_en     text,
    add column core_members integer check (core_members > 0);

-- The workgroup that is heard before a chapter is dissolved was a setting with this value; now the content pack names it.
update community set description = description || '{"coreTeam": "kcc"}'
where exists (select from workgroup where slug = 'kcc');
