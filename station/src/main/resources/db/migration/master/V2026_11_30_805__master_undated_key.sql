-- Those whose day of birth is not known stand under terms of their own: who asks with a day asks these, not for all of the name.
insert into master.person_key (term, person)
    select case when key.term like 'n %' then 'u ' else 'v ' end || substr(key.term, 3), key.person
    from master.person_key key join master.person on person.id = key.person
    where (key.term like 'n %' or key.term like 's %') and (person.born is null or length(person.born) < 10)
    on conflict do nothing;
