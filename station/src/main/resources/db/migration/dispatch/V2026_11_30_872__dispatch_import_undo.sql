-- What stands in a call's log stays, with one exception: a call that a run brought goes with its first line while that run is undone.
create function dispatch.undone(a_call bigint) returns boolean language sql stable as
$$ select exists (select from dispatch.history h join dispatch.import_run r on r.id = h.run
    where h.call = a_call and r.state = 'UNDOING') $$;

create function dispatch.line_goes() returns trigger language plpgsql as
$$ begin
    if old.kind <> 'NOTE' or not dispatch.undone(old.call) then
        raise exception 'a line of a call''s log is never removed';
    end if;
    return old;
end $$;
create trigger line_goes before delete on dispatch.line for each row execute function dispatch.line_goes();

create function dispatch.history_goes() returns trigger language plpgsql as
$$ begin
    if not dispatch.undone(old.call) then
        raise exception 'the history of a call is never removed';
    end if;
    return old;
end $$;
create trigger history_goes before delete on dispatch.history for each row execute function dispatch.history_goes();

create function dispatch.call_goes() returns trigger language plpgsql as
$$ begin
    if old.ending is distinct from 'HISTORY' or old.version <> 1 then
        raise exception 'a call is never removed';
    end if;
    return old;
end $$;
create trigger call_goes before delete on dispatch.call for each row execute function dispatch.call_goes();

-- The database looks here before a call or a line goes.
create index line_corrects on dispatch.line (corrects) where corrects is not null;
create index brief_call on dispatch.brief (call_id) where call_id is not null;
create index contact_call on dispatch.contact (call_id) where call_id is not null;
create index unit_call_id on dispatch.unit (call_id) where call_id is not null;
