-- A file of a photo that is being written: the sweep leaves it alone although no photo names it yet.
create table photo_upload (
    file         text        primary key check (file ~ '^[0-9a-f]{64}\.(webp|jpg)$'),
    announced_at timestamptz not null
);
