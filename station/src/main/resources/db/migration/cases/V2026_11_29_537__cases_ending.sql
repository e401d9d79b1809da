-- How a case was closed, each time: what its status asks for beside the reason.
create table cases.ending (
    line bigint primary key references cases.line (id),
    jacket bigint not null references cases.jacket (id),
    exceptional text check (exceptional in ('A', 'B', 'C', 'D', 'E')),
    cleared_on date,
    offender text,
    cause text,
    location text,
    unfounded text check (unfounded in ('FALSE', 'BASELESS')),
    review_on date,
    check ((exceptional is null) = (cleared_on is null) and (exceptional is null) = (offender is null)
        and (exceptional is null) = (cause is null) and (exceptional is null) = (location is null))
);
create index ending_jacket on cases.ending (jacket);
create trigger ending_stays before update on cases.ending for each row execute function cases.written_stays();
