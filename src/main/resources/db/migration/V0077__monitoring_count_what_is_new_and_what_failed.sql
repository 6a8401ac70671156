-- What monitoring counts every minute, and admins see at each look at their list, without reading whole tables.
create index if not exists registration_by_time on registration (created_at);
create index if not exists outbox_mail_failed on outbox_mail (failed_at) where failed_at is not null;
