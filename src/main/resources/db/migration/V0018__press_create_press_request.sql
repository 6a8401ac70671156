-- What a chapter would publish in the name of the whole community, with the text it was asked for (R7).
create table press_request (
    id             uuid primary key,
    version        bigint not null,
    chapter_id     uuid   not null references chapter (id),
    chapter_slug   text   not null,
    status         text   not null check (status in ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    title          text   not null check (title <> ''),
    body           text   not null check (body <> ''),
    outlets        text   not null check (outlets <> ''),
    wanted_on      date   not null,
    asked_by       uuid   not null references member (id),
    asked_at       timestamptz not null,
    decided_by     uuid references member (id),
    decided_at     timestamptz,
    decided_reason text,
    check ((status = 'OPEN') = (decided_at is null)),
    check (status = 'OPEN' or decided_by is not null),
    check (status <> 'REFUSED' or decided_reason is not null)
);
create index press_request_of_chapter on press_request (chapter_id, asked_at desc);
create index press_request_open on press_request (wanted_on) where status = 'OPEN';

-- The text that was asked for stays as it was asked for.
create function press_request_text_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'the text of a press request is final';
end
$$;
create trigger press_request_text_final before update on press_request for each row
    when ((old.title, old.body, old.outlets, old.wanted_on) is distinct from (new.title, new.body, new.outlets, new.wanted_on))
    execute function press_request_text_is_final();
