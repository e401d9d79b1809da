-- A name asked with a year has keys of its own, so that nothing is read and left aside; and whether an earlier key of the same person
-- fits as well is answered by the index, so that a page of names reads one key for each of its rows.
insert into master.person_key (term, person)
select 'q ' || year || substr(term, 2), person from master.person_key where term like 'p %' and year is not null;
drop index master.person_key_term;
drop index master.person_key_person;
alter table master.person_key drop column year;
create index person_key_term on master.person_key (term, person desc);
create index person_key_person on master.person_key (person, term);
