-- Kinds of reports that the agency added, beside those of the program.
create table reports.kind (
    code text primary key,
    title text not null,
    sections text not null,
    needs text not null,
    approval text not null check (approval in ('SUPERVISOR', 'SENIOR')),
    template text not null,
    added_at timestamptz(3) not null,
    added_by text not null,
    withdrawn_at timestamptz(3),
    withdrawn_by text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
