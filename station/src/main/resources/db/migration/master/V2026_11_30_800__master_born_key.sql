-- Behind the day of birth stands the name, so that a page of those of a day is read in its order and nobody else's row.
update master.person_key key set term = key.term || '/' || person.sort from master.person
    where person.id = key.person and key.term like 'd %' and key.term not like '%/%';
