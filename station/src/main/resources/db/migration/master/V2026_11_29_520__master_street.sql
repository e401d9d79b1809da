-- The agency's street file: streets with their other names, the numbers of each side with beat and reporting district, where they meet.
create table master.street (
    id bigint generated always as identity primary key,
    key text collate "C" not null unique,
    before text not null,
    name text not null,
    type text not null,
    after text not null,
    file text not null,
    imported_at timestamptz(3) not null,
    imported_by text not null
);

create table master.street_also (
    id bigint generated always as identity primary key,
    street bigint not null references master.street (id),
    key text collate "C" not null,
    before text not null,
    name text not null,
    type text not null,
    after text not null,
    former boolean not null,
    file text not null,
    imported_at timestamptz(3) not null,
    unique (street, key)
);

-- A later file that says something else of these numbers replaces the row; it stays, so that an old beat can be explained.
create table master.street_range (
    id bigint generated always as identity primary key,
    street bigint not null references master.street (id),
    side text not null check (side in ('ODD', 'EVEN', 'BOTH')),
    low int not null,
    high int not null,
    beat text,
    district text,
    file text not null,
    imported_at timestamptz(3) not null,
    imported_by text not null,
    replaced_at timestamptz(3),
    check (low <= high)
);
create index street_range_standing on master.street_range (street) where replaced_at is null;

create table master.street_corner (
    street bigint not null references master.street (id),
    other bigint not null references master.street (id),
    beat text,
    primary key (street, other),
    check (street < other)
);

-- Counts the changes of street file and common places, so that who serves them from memory notices.
create table master.street_edition (
    number bigint not null
);
insert into master.street_edition (number) values (0);
