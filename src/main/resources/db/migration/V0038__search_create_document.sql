-- Everything public that can be found, one row each. It is made from the other tables and can be made again at any time.
create table search_document (
    kind     text    not null check (kind ~ '^[A-Z]+$'),
    ref      text    not null check (ref <> ''),
    title_zh text,
    title_en text,
    body_zh  text,
    body_en  text,
    -- Folded words of title and keys, and of everything: what a hit must contain.
    heading  text    not null,
    content  text    not null,
    weight   int     not null check (weight between 0 and 99),
    day      date    not null,
    sample   boolean not null,
    -- Short overlapping pieces of content, of heading (with a space before each), and the kind.
    grams    tsvector not null,
    primary key (kind, ref),
    check (title_zh is not null or title_en is not null)
);
create index search_document_by_gram on search_document using gin (grams) with (fastupdate = off);
create index search_document_in_order on search_document (weight, day, kind, ref);
