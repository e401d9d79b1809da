-- The program's login (role app) may use every room's tables; the append-only ones it may only read and add to.
do $$
declare
    room text;
    t text;
    hand text;
    sealer boolean := exists (select from pg_roles where rolname = 'sealer');
begin
    for room in
        select nspname from pg_namespace
        where nspowner = current_user::regrole and nspname not in ('house', 'public')
    loop
        execute format('grant usage on schema %I to app', room);
        execute format('grant select, insert, update, delete on all tables in schema %I to app', room);
        execute format('grant usage, select on all sequences in schema %I to app', room);
    end loop;
    for t, hand in select name, writer from vault.append_only loop
        execute format('revoke update, delete, truncate on vault.%I from app', t);
        if hand <> 'app' then
            execute format('revoke insert on vault.%I from app', t);
        end if;
    end loop;
    -- The sealer reads the lines and adds checkpoints, nothing else.
    grant usage on schema vault to sealer;
    grant select on vault.audit_line to sealer;
    for t in select name from vault.append_only where writer = 'sealer' loop
        execute format('grant select, insert on vault.%I to sealer', t);
    end loop;
    revoke insert, update, delete on vault.append_only from app;
    -- The public site adds to its inbox, asks how a message stands, and reads whose site it is.
    grant usage on schema portal to portal;
    grant insert (token_hash, received_at, topic, name, phone, email, spanish, place, words) on portal.inquiry to portal;
    grant execute on function portal.standing(text, timestamptz) to portal;
    grant usage on schema jurisdiction to portal;
    grant select (name, ori, zone, address, phone, demo, version) on jurisdiction.agency to portal;
end
$$;
