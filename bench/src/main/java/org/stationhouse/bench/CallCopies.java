package org.stationhouse.bench;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.NumberSeries;

/**
 * Copies calls that the import took over until there are as many as wished, each with a number, a reference and a time of its own, as
 * the import would have written them: the call, where it comes from, its entry in the search and all that it is found by. An import of
 * two million takes a quarter of an hour, this a minute.
 */
final class CallCopies {

    private static final int BATCH = 20_000;
    private static final int LAST_YEAR = 2025;
    private static final int YEARS = 20;

    private final JdbcClient sql;
    private final NumberSeries numbers;
    private final TransactionTemplate transaction;
    private int batches;

    CallCopies(BenchHouse house) {
        sql = house.bean(JdbcClient.class);
        numbers = house.bean(NumberSeries.class);
        transaction = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
    }

    /** @param wished how many calls there are then */
    void fill(long wished) {
        long there = count();
        for (long missing = wished - there; missing > 0; missing -= BATCH) {
            int many = (int) Math.min(Math.min(BATCH, there), missing);
            transaction.executeWithoutResult(status -> copy(many));
            missing += BATCH - many;
        }
    }

    private long count() {
        return sql.sql("select count(*) from dispatch.call").query(Long.class).single();
    }

    private void copy(int many) {
        int year = LAST_YEAR - batches % YEARS;
        long first = numbers.reserveBlock(Call.SERIES, year, many);
        sql.sql("""
                create temporary table copied on commit drop as
                select source.id as source, source.ref as source_ref, fresh.ref, fresh.number, 'K' || :batch || '-' || fresh.no as old,
                    source.received_at + make_interval(years => :year - extract(year from source.received_at)::int) as at
                from (select id, ref, received_at, row_number() over (order by id) as no
                    from (select * from dispatch.call order by id limit :many) oldest) source
                join unnest(:refs, :numbers) with ordinality as fresh (ref, number, no) using (no)
                """)
                .param("batch", batches)
                .param("year", year)
                .param("many", many)
                .param(
                        "refs",
                        Stream.generate(() -> PublicRef.fresh().text())
                                .limit(many)
                                .toArray(String[]::new))
                .param(
                        "numbers",
                        Stream.iterate(first, it -> it + 1)
                                .limit(many)
                                .map(it -> Call.number(year, it))
                                .toArray(String[]::new))
                .update();
        for (String part : PARTS) {
            sql.sql(part).update();
        }
        numbers.useBlock(Call.SERIES, year, first, many);
        batches++;
    }

    private static final String[] PARTS = {"analyze copied", """
        insert into dispatch.call (ref, number, nature, priority, place, latitude, longitude, taken_by, received_at, state, ending,
            version)
        select c.ref, c.number, nature, priority, place, latitude, longitude, taken_by, c.at, state, ending, version
        from copied c join dispatch.call source on source.id = c.source
        """, """
        insert into dispatch.history (call, system, old_number, said_time, time_note, area, said_status, content, file, imported_at)
        select call.id, system, c.old, said_time, time_note, area, said_status, content, file, imported_at
        from copied c join dispatch.call call on call.ref = c.ref join dispatch.history source on source.call = c.source
        """, """
        insert into search.entry (kind, ref, number, title, place, at)
        select kind, c.ref, c.number, title, place, c.at
        from copied c join search.entry source on source.kind = 'dispatch.call' and source.ref = c.source_ref
        """, """
        insert into search.key (entry, field, term, at, said)
        select entry.id, key.field, key.term, c.at, key.said
        from copied c
        join search.entry on entry.kind = 'dispatch.call' and entry.ref = c.ref
        join search.entry source on source.kind = 'dispatch.call' and source.ref = c.source_ref
        cross join lateral (
            select 'NUMBER' as field, unnest(array[replace(c.number, '-', ''), regexp_replace(c.number, '-0*', '-'),
                regexp_replace(c.number, '.*-0*', '')]) as term, c.number as said
            union all select 'ALIAS', unnest(array[replace(c.old, '-', ''), c.old, regexp_replace(c.old, '.*-', '')]), c.old
            union all select field, term, said from search.key where entry = source.id and field not in ('NUMBER', 'ALIAS')) key
        order by key.field, key.term
        """};
}
