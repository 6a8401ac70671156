-- /members/{slug}: the recaps that someone published, the latest first.
create index recap_by_publisher on recap (published_by, published_at desc, id desc) where status = 'PUBLISHED';
-- Who leads a body by its slug, and who joined a chapter's team first.
create index appointment_by_slug on appointment (body_kind, body_slug);
-- /admin/reports: those that were accepted, the latest first, and those of a quarter.
create index status_report_accepted on status_report (decided_at desc, id) where status = 'ACCEPTED';
create index status_report_of_quarter on status_report (quarter);
-- Mails that are old enough to be forgotten, and those to an address that is nobody's any more.
create index outbox_mail_by_age on outbox_mail (created_at);
create index outbox_mail_of on outbox_mail (lower(recipient));
-- /admin/accounts?which=suspended, and the few who are admins.
create index account_suspended on account (suspended_at) where suspended_at is not null;
create index account_admins on account (authority) where authority <> 'MEMBER';
