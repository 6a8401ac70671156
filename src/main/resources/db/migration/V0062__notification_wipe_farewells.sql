-- The last mail to someone who has gone leaves nothing behind: its row goes when it is handed over, or given up (R17).
alter table outbox_mail add column wiped boolean not null default false;
