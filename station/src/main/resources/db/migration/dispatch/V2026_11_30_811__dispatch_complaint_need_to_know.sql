-- A personnel complaint is known to those who have it now, and to nobody else; so is the contact that became one.
create function dispatch.lets_in_complaint(complaint_ref text, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from dispatch.complaint join dispatch.complaint_assigned assigned on assigned.complaint = complaint.id
        where complaint.ref = complaint_ref and complaint.kind = 'PERSONNEL'
            and assigned.account = reader and assigned.ended_at is null);
end $$;

alter table dispatch.contact drop constraint contact_state_check;
alter table dispatch.contact add constraint contact_state_check
    check (state in ('WAITING', 'SERVING', 'ANSWERED', 'REFERRED', 'CALL', 'VISITOR', 'COMPLAINT', 'LEFT'));
alter table dispatch.contact add column complaint_ref text;
alter table dispatch.contact add column guarded boolean not null default false;
alter table dispatch.contact add check ((state = 'COMPLAINT') = (complaint_ref is not null));
alter table dispatch.contact add check (not guarded or complaint_ref is not null);

create function dispatch.lets_in_contact(contact_ref text, reader bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from dispatch.contact
        where contact.ref = contact_ref and contact.guarded and dispatch.lets_in_complaint(contact.complaint_ref, reader));
end $$;
