-- How a call came in (null for one of another system), and when it is due that was entered ahead of its time.
alter table dispatch.call add column source text check (source in ('PHONE', 'WALK_IN', 'ON_VIEW'));
alter table dispatch.call add column due_at timestamptz(3);
alter table dispatch.call drop constraint call_state_check;
alter table dispatch.call add constraint call_state_check check (state in
    ('WAITING', 'DISPATCHED', 'EN_ROUTE', 'ON_SCENE', 'CLEARED', 'CANCELED', 'ATTACHED', 'SCHEDULED'));
alter table dispatch.call add constraint call_due_check check (state <> 'SCHEDULED' or due_at is not null);
create index call_due on dispatch.call (due_at) where state = 'SCHEDULED';

alter table dispatch.line drop constraint line_kind_check;
alter table dispatch.line add constraint line_kind_check check (kind in
    ('NOTE', 'STEP', 'TIME', 'CHANGE', 'CASE', 'PAPER', 'OFFLINE', 'UNIT', 'ANSWER', 'ATTACH', 'SPLIT', 'LATER'));
