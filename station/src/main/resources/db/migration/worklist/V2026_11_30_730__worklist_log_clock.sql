-- A log may start clocks of law with its entries, a field may stop a time limit, and a field may point into a master index.
alter table worklist.log_edition
    add column due_until text,
    add column clock_event text,
    add column clock_rules text not null default '',
    add column clock_from text,
    add column clock_until text,
    add check (clock_event is not null or (clock_rules = '' and clock_from is null and clock_until is null));

alter table worklist.log_line drop constraint log_line_kind_check;
alter table worklist.log_line
    add constraint log_line_kind_check check (kind in ('WRITTEN', 'CORRECTED', 'NOTED', 'FILLED', 'CLOSED', 'VOIDED', 'OPENED'));

-- What was said on the day, and who or what in the index is meant by it.
alter table worklist.log_value
    add column link text unique,
    add column linked_in text check (linked_in in ('PERSON', 'VEHICLE')),
    add column linked bigint,
    add check (num_nonnulls(link, linked_in, linked) in (0, 3));
create index log_value_linked on worklist.log_value (linked_in, linked) where linked is not null;

-- A value stays as it was written; only the link may come to mean another row, when two of the index are taken apart.
drop trigger log_value_stays on worklist.log_value;
create function worklist.value_stays() returns trigger language plpgsql as
$$ begin
    if (to_jsonb(new) - 'linked') is distinct from (to_jsonb(old) - 'linked') then
        raise exception 'what was written down is never changed';
    end if;
    return new;
end $$;
create trigger log_value_stays before update on worklist.log_value for each row execute function worklist.value_stays();
