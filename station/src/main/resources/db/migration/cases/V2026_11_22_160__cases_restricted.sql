-- A case that only the persons assigned to it may open; anybody else breaks the glass or is told to ask.
alter table cases.jacket add restricted_at timestamptz(3);

create table cases.assigned (
    id bigint generated always as identity primary key,
    jacket bigint not null references cases.jacket (id),
    account bigint not null references staff.account (id),
    name text not null,
    at timestamptz(3) not null,
    by text not null,
    ended_at timestamptz(3),
    ended_by text
);
create unique index assigned_now on cases.assigned (account, jacket) where ended_at is null;
create index assigned_jacket on cases.assigned (jacket);

alter table cases.line drop constraint line_kind_check;
alter table cases.line add constraint line_kind_check
    check (kind in ('OPENED', 'CLOSED', 'REOPENED', 'RESTRICTED', 'LIFTED', 'ASSIGNED', 'UNASSIGNED'));
