-- What a report said each time that it was submitted, part by part in words: versions are read side by side.
create table reports.edition (
    report bigint not null references reports.report (id),
    running int not null check (running > 0),
    at timestamptz(3) not null,
    by text not null,
    part text not null,
    said text not null,
    primary key (report, running, part)
);
