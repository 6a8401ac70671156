-- A month of the calendar asks for what happens between two instants, however long ago it began.
create index event_span on event using gist (tstzrange(starts_at, ends_at)) where status <> 'DRAFT' and not test;
