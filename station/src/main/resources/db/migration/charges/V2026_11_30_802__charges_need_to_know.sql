-- Who may know of an arrest: whoever may see its label and its case. The words of held are those of charges.arrest.ArrestSight.
create function charges.lets_in(arrest_ref text, reader bigint, held text[]) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from charges.arrest where arrest.ref = arrest_ref
        and (not arrest.juvenile or 'charges.arrest.juvenile' = any(held))
        and (not arrest.restricted or cases.lets_in(arrest.case_ref, reader)));
end $$;

-- The same of people known only through arrests that not everybody may see.
create function charges.lets_in_person(known bigint, reader bigint, held text[]) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from charges.arrest where arrest.person = known and arrest.alone
        and (not arrest.juvenile or 'charges.arrest.juvenile' = any(held))
        and (not arrest.restricted or cases.lets_in(arrest.case_ref, reader)));
end $$;
