-- What a report was asked beyond what every report says, and under which codes of NIBRS its offenses may be counted.
alter table reports.offense add column counted text not null default '';
update reports.offense set counted = nibrs where nibrs is not null;
alter table reports.offense alter column counted drop default;

create table reports.answer (
    report bigint not null references reports.report (id),
    part text not null check (part in ('REPORT', 'OFFENSE', 'PERSON')),
    position int not null,
    ask text not null,
    codes text not null,
    said text not null,
    running int not null,
    primary key (report, part, position, ask)
);

-- The reports to others that a report forces.
create table reports.cross_report (
    report bigint not null references reports.report (id),
    form text not null,
    since timestamptz(3) not null,
    due timestamptz(3),
    rules text not null,
    state text not null check (state in ('OPEN', 'MADE', 'NOT_NEEDED', 'GONE')),
    said text,
    state_at timestamptz(3),
    state_by text,
    primary key (report, form),
    check ((state = 'OPEN') = (state_at is null)),
    check ((state in ('MADE', 'NOT_NEEDED')) = (said is not null)),
    check ((said is null) = (state_by is null))
);
