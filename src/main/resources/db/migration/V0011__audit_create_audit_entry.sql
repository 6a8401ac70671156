create table audit_entry (
    id        uuid primary key,
    at        timestamptz not null,
    by_member uuid,
    action    text        not null,
    subject   text        not null,
    detail    text
);

-- What is written stays written, even for the portal's own database role.
create function audit_entry_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are final';
end
$$;
create trigger audit_entry_final before update or delete on audit_entry
    for each row execute function audit_entry_is_final();
create trigger audit_entry_kept before truncate on audit_entry
    for each statement execute function audit_entry_is_final();
