-- Agencies that calls are transferred to, as this one keeps them; a call says the name that it was transferred under.
create table dispatch.other_agency (
    id bigint generated always as identity primary key,
    ref text not null unique,
    name text not null,
    phone text,
    takes text,
    changed_at timestamptz(3) not null,
    changed_by text not null,
    withdrawn_at timestamptz(3),
    version int not null
);
create unique index other_agency_name on dispatch.other_agency (lower(name)) where withdrawn_at is null;

alter table dispatch.call drop constraint call_state_check;
alter table dispatch.call add constraint call_state_check check (state in
    ('WAITING', 'DISPATCHED', 'EN_ROUTE', 'ON_SCENE', 'CLEARED', 'CANCELED', 'ATTACHED', 'SCHEDULED', 'TRANSFERRED'));
alter table dispatch.call drop constraint call_check;
alter table dispatch.call add constraint call_ending_check
    check ((state in ('CLEARED', 'CANCELED', 'TRANSFERRED')) = (ending is not null));

alter table dispatch.line drop constraint line_kind_check;
alter table dispatch.line add constraint line_kind_check check (kind in
    ('NOTE', 'STEP', 'TIME', 'CHANGE', 'CASE', 'PAPER', 'OFFLINE', 'UNIT', 'ANSWER', 'ATTACH', 'SPLIT', 'LATER', 'TRANSFER'));
