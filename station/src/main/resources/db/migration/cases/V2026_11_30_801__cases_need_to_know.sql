-- Who may know of what is open to few, asked by the statements that look: kept as functions, so that their plans are made once a connection
-- and not once a question.
create function cases.lets_in(case_ref text, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from cases.jacket join cases.assigned on assigned.jacket = jacket.id
        where jacket.ref = case_ref and jacket.restricted_at is not null
            and assigned.account = reader and assigned.ended_at is null);
end $$;

create function cases.lets_in_piece(piece_ref text, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from cases.piece where piece.ref = piece_ref
        and exists (select 1 from cases.piece_case filed join cases.assigned on assigned.jacket = filed.jacket
            where filed.piece = piece.id and filed.ended_at is null and assigned.account = reader and assigned.ended_at is null)
        and not exists (select 1 from cases.piece_case filed join cases.jacket on jacket.id = filed.jacket
            where filed.piece = piece.id and filed.ended_at is null and jacket.restricted_at is null));
end $$;

create function cases.lets_in_person(known bigint, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from cases.person_involved it join cases.jacket on jacket.id = it.jacket
        join cases.assigned on assigned.jacket = jacket.id
        where it.person = known and jacket.restricted_at is not null
            and assigned.account = reader and assigned.ended_at is null);
end $$;

create function cases.lets_in_vehicle(known bigint, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from cases.vehicle_involved it join cases.jacket on jacket.id = it.jacket
        join cases.assigned on assigned.jacket = jacket.id
        where it.vehicle = known and jacket.restricted_at is not null
            and assigned.account = reader and assigned.ended_at is null);
end $$;
