-- The advisory of PC 148.6 as the agency has it; without a row none is printed.
create table dispatch.complaint_advisory (
    one boolean primary key default true check (one),
    text text,
    set_at timestamptz(3) not null,
    set_by text not null,
    version int not null
);
