package org.stationhouse.foundation.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.vault.NumberSeries.Line;

@Repository
class NumberStore {

    private final JdbcClient sql;
    private final Clock clock;

    NumberStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long next(String series, int year) {
        return sql.sql("""
            with counted as (
                insert into vault.number_series (series, year, last) values (:series, :year, 1)
                on conflict (series, year) do update set last = number_series.last + 1
                returning last)
            insert into vault.number (series, year, running, state, reserved_at)
            select :series, :year, last, 'RESERVED', :now from counted
            returning running
            """)
                .param("series", series)
                .param("year", year)
                .param("now", clock.instant())
                .query(Long.class)
                .single();
    }

    int use(String series, int year, long running) {
        return sql.sql("""
            update vault.number set state = 'USED', settled_at = :now
            where series = :series and year = :year and running = :running and state = 'RESERVED'
            """)
                .param("series", series)
                .param("year", year)
                .param("running", running)
                .param("now", clock.instant())
                .update();
    }

    /** @return the first running number of the block */
    long nextBlock(String series, int year, int count) {
        return sql.sql("""
            with counted as (
                insert into vault.number_series (series, year, last) values (:series, :year, :count)
                on conflict (series, year) do update set last = number_series.last + :count
                returning last),
            reserved as (
                insert into vault.number (series, year, running, state, reserved_at)
                select :series, :year, running, 'RESERVED', :now
                from counted, generate_series(last - :count + 1, last) as running
                returning running)
            select min(running) from reserved
            """)
                .param("series", series)
                .param("year", year)
                .param("count", count)
                .param("now", clock.instant())
                .query(Long.class)
                .single();
    }

    int useBlock(String series, int year, long first, long last) {
        return sql.sql("""
            update vault.number set state = 'USED', settled_at = :now
            where series = :series and year = :year and running between :first and :last and state = 'RESERVED'
            """)
                .param("series", series)
                .param("year", year)
                .param("first", first)
                .param("last", last)
                .param("now", clock.instant())
                .update();
    }

    /** @return how many were reserved and are voided now */
    int voided(String series, int year, long first, long last, String why) {
        return sql.sql("""
            update vault.number set state = 'VOIDED', settled_at = :now, void_reason = :why
            where series = :series and year = :year and running between :first and :last and state = 'RESERVED'
            """)
                .param("series", series)
                .param("year", year)
                .param("first", first)
                .param("last", last)
                .param("why", why)
                .param("now", clock.instant())
                .update();
    }

    /** @return how many were used and are voided now */
    int takenBack(String series, int year, List<Long> running, String why) {
        return sql.sql("""
            update vault.number set state = 'VOIDED', settled_at = :now, void_reason = :why
            where series = :series and year = :year and running = any(:running) and state = 'USED'
            """)
                .param("series", series)
                .param("year", year)
                .param("running", running.toArray(Long[]::new))
                .param("why", why)
                .param("now", clock.instant())
                .update();
    }

    /** A series of one year and the number counted last. */
    record Counted(String series, int year, long last) {}

    List<Counted> series() {
        return sql.sql("select series, year, last from vault.number_series order by year desc, series")
                .query(Counted.class)
                .list();
    }

    /** Numbers counted of which nothing is kept, and numbers kept that were never counted. */
    List<Line> gaps(String series, int year, long last) {
        return sql.sql("""
            select :series as series, :year as year, coalesce(n.running, c.running) as running, 'GAP' as standing,
                n.reserved_at as since, '' as why
            from generate_series(1, :last) as c(running)
            full join (select running, reserved_at from vault.number where series = :series and year = :year) n using (running)
            where c.running is null or n.running is null
            order by 3
            """)
                .param("series", series)
                .param("year", year)
                .param("last", last)
                .query(Line.class)
                .list();
    }

    /** Numbers that were voided, or have been reserved since before a moment. */
    List<Line> unsettled(String series, int year, Instant old) {
        return sql.sql("""
            select series, year, running, case state when 'VOIDED' then 'VOIDED' else 'AGEING' end as standing,
                coalesce(settled_at, reserved_at) as since, coalesce(void_reason, '') as why
            from vault.number
            where series = :series and year = :year and (state = 'VOIDED' or state = 'RESERVED' and reserved_at < :old)
            order by running
            """)
                .param("series", series)
                .param("year", year)
                .param("old", old)
                .query(Line.class)
                .list();
    }

    List<Long> used(String series, int year) {
        return sql.sql("select running from vault.number where series = :series and year = :year and state = 'USED'")
                .param("series", series)
                .param("year", year)
                .query(Long.class)
                .list();
    }
}
