-- A line of the radio log stays as it was written; what was wrong in it another line says. A line is corrected once, its correction in turn.
alter table dispatch.radio add column corrects bigint unique references dispatch.radio (id), add check (corrects is null or did is null);
