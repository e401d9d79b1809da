-- What a line of a list shows stands in the person's own row, so that a page of names reads one row for each of its lines.
alter table master.person add column line jsonb;
update master.person set line = its.line
from (
    select person, jsonb_agg(jsonb_build_object('id', id, 'ref', ref, 'kind', kind, 'sort', sort, 'said', said, 'from', from_on,
        'until', until_on, 'at', (extract(epoch from at) * 1000)::bigint) order by id) as line
    from master.person_fact where ended_at is null and kind in ('NAME', 'FLAG', 'ADDRESS') group by person) its
where its.person = person.id;
drop index master.person_fact_line;
