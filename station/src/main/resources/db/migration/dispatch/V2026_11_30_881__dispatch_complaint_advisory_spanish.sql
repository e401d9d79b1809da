-- The same for whoever is better served in Spanish.
alter table dispatch.complaint_advisory add column spanish text;
