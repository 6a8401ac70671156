-- The archive of everything that is kept about a person, made in the background for them alone (R17).
-- One for each account: a fresh one takes the place of the last.
create table data_export (
    account_id uuid        primary key references account (id) on delete cascade,
    language   text        not null,
    state      text        not null check (state in ('IN_WORK', 'READY', 'FAILED')),
    asked_at   timestamptz not null,
    -- Whoever makes it; a worker that was overtaken holds another claim and writes nothing.
    claim      uuid        unique,
    claimed_at timestamptz,
    attempts   integer     not null default 0 check (attempts >= 0),
    done       integer     not null default 0,
    steps      integer     not null default 1 check (done between 0 and steps),
    ready_at   timestamptz,
    archive    bytea,
    check ((claim is null) = (claimed_at is null)),
    check ((state = 'READY') = (ready_at is not null)),
    check ((state = 'READY') = (archive is not null))
);
create index data_export_in_work on data_export (asked_at) where state = 'IN_WORK';
create index data_export_to_erase on data_export (ready_at) where state = 'READY';

-- What an account agreed to: which text or which part, in which version, when and where; and when it took that back (R8, R17).
create table consent (
    id           uuid        primary key default uuidv7(),
    account_id   uuid        not null references account (id) on delete cascade,
    purpose      text        not null check (purpose in ('CODE_OF_CONDUCT', 'PROFILE')),
    -- Of the code of conduct its version; of the page of a member the part that it shows.
    version      text        not null,
    -- The page on which it was given.
    place        text        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    check (withdrawn_at >= given_at),
    -- The code of conduct goes with the account: it is taken back by deleting that.
    check (purpose <> 'CODE_OF_CONDUCT' or withdrawn_at is null)
);
create unique index consent_once on consent (account_id, purpose, version) where withdrawn_at is null;

insert into consent (account_id, purpose, version, place, given_at)
select account_id, 'CODE_OF_CONDUCT', version, '/account/code-of-conduct', accepted_at from account_consent order by accepted_at;
drop table account_consent;

-- The versions of the code of conduct that accounts accepted.
create view account_consent as
select account_id, version, given_at as accepted_at from consent where purpose = 'CODE_OF_CONDUCT';

-- What was agreed to stays what was agreed to; once it may be taken back.
create function consent_is_final() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null
       or row(old.id, old.account_id, old.purpose, old.version, old.place, old.given_at)
          is distinct from row(new.id, new.account_id, new.purpose, new.version, new.place, new.given_at) then
        raise exception 'what was accepted is final';
    end if;
    return new;
end
$$;
create trigger consent_final before update on consent for each row execute function consent_is_final();
