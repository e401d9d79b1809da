-- What makes a case solvable and how much it weighs, as the agency decided on a day. A change is a new set: a score keeps its own.
create table cases.weighing (
    id bigint generated always as identity primary key,
    at timestamptz(3) not null,
    by text not null,
    threshold int not null,
    why text not null
);
create table cases.factor (
    id bigint generated always as identity primary key,
    weighing bigint not null references cases.weighing (id),
    place int not null,
    label text not null,
    points int not null
);
create index factor_weighing on cases.factor (weighing, place);

create table cases.score (
    id bigint generated always as identity primary key,
    jacket bigint not null references cases.jacket (id),
    weighing bigint not null references cases.weighing (id),
    at timestamptz(3) not null,
    by text not null,
    points int not null,
    note text
);
create index score_jacket on cases.score (jacket, id desc);
create table cases.score_factor (
    score bigint not null references cases.score (id),
    factor bigint not null references cases.factor (id),
    primary key (score, factor)
);

-- What a supervisor decided after a score. The score only suggests.
create table cases.screening (
    id bigint generated always as identity primary key,
    score bigint not null references cases.score (id),
    at timestamptz(3) not null,
    by text not null,
    decision text not null check (decision in ('ASSIGN', 'INACTIVE', 'WAIT')),
    reason text not null
);
create index screening_score on cases.screening (score, id desc);

create trigger weighing_stays before update on cases.weighing for each row execute function cases.written_stays();
create trigger factor_stays before update on cases.factor for each row execute function cases.written_stays();
create trigger score_stays before update on cases.score for each row execute function cases.written_stays();
create trigger score_factor_stays before update on cases.score_factor for each row execute function cases.written_stays();
create trigger screening_stays before update on cases.screening for each row execute function cases.written_stays();

-- The starter set: the solvability factors of the Rochester (N.Y.) Police Department's early case closure, as published by the Police
-- Foundation (Bloch and Bell, Managing Investigations: The Rochester System, 1976). The points are the house's and the agency's to change.
with begun as (
    insert into cases.weighing (at, by, threshold, why)
    values ('2026-11-29T00:00:00Z', 'program', 20, 'Starter set: factors of the Rochester system, points to be weighed by the agency')
    returning id
)
insert into cases.factor (weighing, place, label, points)
select begun.id, it.place, it.label, it.points
from begun, (values
    (1, 'A witness saw the crime', 10),
    (2, 'A suspect is named', 20),
    (3, 'A suspect can be located', 15),
    (4, 'A suspect is described', 7),
    (5, 'A suspect can be identified by victim or witness', 12),
    (6, 'A suspect vehicle is identified or its plate known', 12),
    (7, 'The property is traceable: serial number or mark', 7),
    (8, 'A significant method of operation is present', 5),
    (9, 'Significant physical evidence is present', 10),
    (10, 'Few others had the opportunity', 7),
    (11, 'Public help is likely to solve it', 5),
    (12, 'More work on the case is likely to solve it', 5)) as it (place, label, points);
