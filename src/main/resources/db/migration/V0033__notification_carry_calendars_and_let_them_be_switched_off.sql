-- What a mail carries besides its text. Like the text it is gone once the mail has left.
alter table outbox_mail
    add column unsubscribe     text,
    add column calendar        text,
    add column calendar_method text check (calendar_method in ('PUBLISH', 'REQUEST', 'CANCEL')),
    add check ((calendar is null) = (calendar_method is null)),
    add check (body is not null or (unsubscribe is null and calendar is null));

-- The key that signs links in mails, so that none needs a row of its own. Two random UUIDs hold 244 random bits.
create table mail_secret (
    one    boolean primary key default true check (one),
    secret bytea not null check (length(secret) = 32)
);
insert into mail_secret (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- Who wants no mails of a kind: a digest under that key, not the address.
create table mail_preference (
    address   text        not null,
    kind      text        not null,
    off_since timestamptz not null,
    primary key (address, kind)
);

-- Who was reminded of what: once for each beginning, so that an event that moves is reminded of anew.
create table mail_reminder (
    event_id  uuid        not null references event (id),
    address   text        not null,
    starts_at timestamptz not null,
    primary key (event_id, address, starts_at)
);
create index mail_reminder_by_age on mail_reminder (starts_at);
