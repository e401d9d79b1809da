-- A line of a list shows other names, warnings and the last address; nothing else that was said is read for it.
create index person_fact_line on master.person_fact (person)
    where ended_at is null and kind in ('NAME', 'FLAG', 'ADDRESS');
