package org.stationhouse.foundation.vault;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
}
