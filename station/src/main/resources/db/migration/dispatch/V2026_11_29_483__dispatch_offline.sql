-- A line says that the call was written down while the server was away.
alter table dispatch.line drop constraint line_kind_check;
alter table dispatch.line add constraint line_kind_check check (kind in ('NOTE', 'STEP', 'TIME', 'CHANGE', 'CASE', 'PAPER', 'OFFLINE'));
