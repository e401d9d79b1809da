-- Who is involved in a case, with the name as it was said on the day. The person stands in the master index.
create table cases.person_involved (
    id bigint generated always as identity primary key,
    ref text not null unique,
    jacket bigint not null references cases.jacket (id),
    person bigint not null references master.person (id),
    role text not null check (role in ('VICTIM', 'SUSPECT', 'WITNESS', 'REPORTING', 'ARRESTEE', 'OTHER')),
    said text not null,
    since timestamptz(3) not null,
    source text not null,
    by text not null,
    ended_at timestamptz(3),
    ended_by text
);
create unique index person_involved_now on cases.person_involved (jacket, person, role) where ended_at is null;
create index person_involved_person on cases.person_involved (person);
