-- Words that are right although no dictionary has them: in one report, and in every report of the agency.
create table reports.accepted_word (
    report bigint not null references reports.report (id),
    word text not null,
    accepted_at timestamptz(3) not null,
    accepted_by text not null,
    primary key (report, word)
);

create table reports.agency_word (
    word text primary key,
    added_at timestamptz(3) not null,
    added_by text not null
);
