-- Someone sits before a page and waits for the code in this mail: it does not queue behind the news to hundreds.
alter table outbox_mail add column awaited boolean not null default false;
drop index outbox_mail_due;
create index outbox_mail_due on outbox_mail (awaited desc, next_attempt_at) where sent_at is null and failed_at is null;
