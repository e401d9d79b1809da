-- A call that is about the same as another is attached to it: its number stays and points there, its lines are shown there too.
alter table dispatch.call add column master_id bigint references dispatch.call (id);
alter table dispatch.call add column master_ref text;
alter table dispatch.call add column master_number text;
alter table dispatch.call drop constraint call_state_check;
alter table dispatch.call add constraint call_state_check
    check (state in ('WAITING', 'DISPATCHED', 'EN_ROUTE', 'ON_SCENE', 'CLEARED', 'CANCELED', 'ATTACHED'));
alter table dispatch.call add constraint call_master_check
    check ((state = 'ATTACHED') = (master_id is not null) and (master_id is null) = (master_ref is null)
        and (master_id is null) = (master_number is null) and master_id <> id);
create index call_master on dispatch.call (master_id) where master_id is not null;
drop index dispatch.call_open;
create index call_open on dispatch.call (priority, received_at) where state in ('WAITING', 'DISPATCHED', 'EN_ROUTE', 'ON_SCENE');

alter table dispatch.line drop constraint line_kind_check;
alter table dispatch.line add constraint line_kind_check check (kind in
    ('NOTE', 'STEP', 'TIME', 'CHANGE', 'CASE', 'PAPER', 'OFFLINE', 'UNIT', 'ANSWER', 'ATTACH', 'SPLIT'));
