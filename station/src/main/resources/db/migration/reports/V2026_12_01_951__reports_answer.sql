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
