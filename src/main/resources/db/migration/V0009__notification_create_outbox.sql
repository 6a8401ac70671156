-- A mail is written in the transaction that is its reason and leaves after the commit.
create table outbox_mail (
    id              uuid primary key,
    recipient       text        not null,
    subject         text        not null,
    body            text,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts        int         not null default 0,
    sent_at         timestamptz,
    failed_at       timestamptz,
    last_error      text,
    check (body is not null or sent_at is not null)
);
create index outbox_mail_due on outbox_mail (next_attempt_at) where sent_at is null and failed_at is null;
