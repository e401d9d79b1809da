-- People taken over from another system: what it called them, and a mark of the row's content (an HMAC under the key of this house,
-- since a row holds social security numbers), so that a second run changes nothing.
create table master.person_taken (
    person bigint primary key references master.person (id),
    system text not null,
    old_number text collate "C",
    content text collate "C" not null,
    file text not null,
    at timestamptz(3) not null
);
create unique index person_taken_number on master.person_taken (system, old_number) where old_number is not null;
create unique index person_taken_content on master.person_taken (system, content) where old_number is null;
