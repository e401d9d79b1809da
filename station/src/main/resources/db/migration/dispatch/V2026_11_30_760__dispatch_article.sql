-- The information desk and the procedures: articles in editions, and who has read what must be read.
create table dispatch.article (
    id bigint generated always as identity primary key,
    ref text not null unique,
    sort text not null check (sort in ('ANSWER', 'PROCEDURE')),
    topic text not null,
    code text,
    readers text,
    read_days smallint check (read_days between 1 and 365),
    edition int not null,
    title text not null,
    body text not null,
    title_es text,
    body_es text,
    changed_at timestamptz(3) not null,
    changed_by text not null,
    withdrawn_at timestamptz(3),
    withdrawn_by text,
    withdrawn_why text,
    version int not null,
    found tsvector generated always as (
        setweight(to_tsvector('english', coalesce(code, '') || ' ' || topic || ' ' || title), 'A')
        || setweight(to_tsvector('spanish', coalesce(title_es, '')), 'A')
        || to_tsvector('english', body) || to_tsvector('spanish', coalesce(body_es, ''))) stored,
    check ((title_es is null) = (body_es is null)),
    check ((readers is null) = (read_days is null)),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create index article_found on dispatch.article using gin (found);
create unique index article_code on dispatch.article (upper(code)) where withdrawn_at is null;

create table dispatch.article_edition (
    article bigint not null references dispatch.article (id),
    number int not null,
    title text not null,
    body text not null,
    title_es text,
    body_es text,
    why text not null,
    again boolean not null,
    made_at timestamptz(3) not null,
    made_by text not null,
    primary key (article, number)
);

create function dispatch.article_edition_stays() returns trigger language plpgsql as
$$ begin raise exception 'an edition of an article is never changed'; end $$;
create trigger article_edition_stays before update or delete on dispatch.article_edition
    for each row execute function dispatch.article_edition_stays();

-- Whoever must read an edition, and when he signed that he did; dropped when another edition or nobody needs it any more.
create table dispatch.article_reading (
    article bigint not null references dispatch.article (id),
    edition int not null,
    account bigint not null,
    name text not null,
    asked_at timestamptz(3) not null,
    due_on date not null,
    signed_at timestamptz(3),
    dropped_at timestamptz(3),
    primary key (article, edition, account),
    foreign key (article, edition) references dispatch.article_edition (article, number),
    check (signed_at is null or dropped_at is null)
);
create index article_reading_open on dispatch.article_reading (account) where signed_at is null and dropped_at is null;
