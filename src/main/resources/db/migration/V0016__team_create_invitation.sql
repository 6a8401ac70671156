-- Someone asked to take on a role in a chapter, perhaps in the place of a lead (R14).
create table team_invitation (
    id                uuid primary key,
    version           bigint not null,
    chapter_id        uuid   not null references chapter (id),
    chapter_slug      text   not null,
    token_hash        text   not null unique,
    status            text   not null check (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    role              text   not null check (role in ('LEAD', 'DEPUTY', 'CORE')),
    invitee_name      text   not null check (invitee_name <> ''),
    invitee_email     text,
    invitee_language  text   not null,
    invitee_member_id uuid references member (id),
    replaces          uuid references member (id),
    stays             boolean not null default false,
    invited_by        uuid   not null references member (id),
    invited_at        timestamptz not null,
    expires_at        timestamptz not null,
    consent_version   text,
    consent_at        timestamptz,
    ended_by          uuid references member (id),
    ended_at          timestamptz,
    ended_reason      text,
    check ((status = 'OPEN') = (ended_at is null)),
    -- R8: who accepts a role accepts the code of conduct.
    check (status <> 'ACCEPTED' or (invitee_member_id is not null and consent_version is not null and consent_at is not null)),
    -- The address of someone who says no, or is not asked any more, is not ours to keep.
    check ((status in ('OPEN', 'ACCEPTED')) = (invitee_email is not null)),
    check (replaces is null or role = 'LEAD'),
    check (not stays or replaces is not null)
);
create index team_invitation_of_chapter on team_invitation (chapter_id) where status = 'OPEN';
create index team_invitation_accepted_at on team_invitation (invitee_email) where status = 'ACCEPTED';
-- Nobody is asked twice at once, and a lead has one successor at a time.
create unique index team_invitation_once on team_invitation (chapter_id, invitee_email) where status = 'OPEN';
create unique index team_invitation_one_successor on team_invitation (chapter_id, replaces) where status = 'OPEN';
