-- Who reads a log as it is now: everybody, one of its queues, or who could change that. The words of held are those of LogRights.
create function worklist.reads_log(known bigint, held text[]) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from worklist.log join worklist.log_edition now on now.log = log.id and now.edition = log.edition
        where log.id = known and (now.readers = '' or 'worklist.log.define' = any(held) or exists (
            select 1 from unnest(string_to_array(concat_ws(' ', now.readers, nullif(now.writers, '')), ' ')) queue
            where 'worklist.log.queue ' || queue = any(held))));
end $$;
