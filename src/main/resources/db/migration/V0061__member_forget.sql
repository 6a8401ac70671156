-- R17: whoever deletes their account stays as a row without a name, for what is counted and who led when (R14).
alter table member add column forgotten_at timestamptz;

-- Nobody can be given anything any more who has gone. Waits for a deletion that is under way; the code of a
-- violated foreign key makes it "overtaken", like every other race that the database decides.
create function member_is_still_known() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.member_id is not distinct from old.member_id then
        return new;
    end if;
    if new.member_id is not null then
        perform from member where id = new.member_id and forgotten_at is null for key share;
        if not found then
            raise exception 'this member has gone' using errcode = 'foreign_key_violation';
        end if;
    end if;
    return new;
end $$;

do $$
declare
    holder text;
begin
    foreach holder in array array['account', 'account_invitation', 'appointment', 'membership', 'member_profile',
                                  'registration', 'event_person', 'board_seat', 'award_grant', 'award_person',
                                  'calendar_link']
    loop
        execute format('create trigger %I before insert or update on %I for each row execute function '
                       'member_is_still_known()', holder || '_of_known_member', holder);
    end loop;
end $$;

-- What is final still says what it said, but for the name of someone who is forgotten: only for the transaction
-- of a deletion.
create function is_forgetting() returns boolean language sql stable
    return coalesce(current_setting('portal.forgetting', true), '') = 'on';

create or replace function status_report_is_final() returns trigger language plpgsql as $$
begin
    if is_forgetting() and (old.status, old.submitted_at, old.decided_at)
            is not distinct from (new.status, new.submitted_at, new.decided_at) then
        return new;
    end if;
    raise exception 'an accepted status report is final';
end
$$;

create or replace function press_request_text_is_final() returns trigger language plpgsql as $$
begin
    if is_forgetting() then
        return new;
    end if;
    raise exception 'the text of a press request is final';
end
$$;

create function code_of_conduct_version_is_final() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and is_forgetting() and (old.number, old.label) is not distinct from (new.number, new.label) then
        return new;
    end if;
    raise exception 'what was accepted is final';
end
$$;
drop trigger code_of_conduct_version_final on code_of_conduct_version;
create trigger code_of_conduct_version_final before update or delete on code_of_conduct_version
    for each row execute function code_of_conduct_version_is_final();
