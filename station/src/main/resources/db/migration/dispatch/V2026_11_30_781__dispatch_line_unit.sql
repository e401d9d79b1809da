-- A line says what a unit did on the call.
alter table dispatch.line drop constraint line_kind_check;
alter table dispatch.line add constraint line_kind_check
    check (kind in ('NOTE', 'STEP', 'TIME', 'CHANGE', 'CASE', 'PAPER', 'OFFLINE', 'UNIT'));
