package org.stationhouse.backoffice.post.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.post.Channel;
import org.stationhouse.backoffice.post.DayCount;

/** Letters: one that is mailed the post has taken, one that it brought back it has refused. */
@Repository
class LetterChannelStore implements Channel {

    private final JdbcClient sql;

    LetterChannelStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String word() {
        return "LETTER";
    }

    @Override
    public List<DayCount> days(ZoneId zone, LocalDate from) {
        return sql.sql("""
            with rows as (
                select (made_at at time zone :zone)::date as day, id, state from post.letter
                where (made_at at time zone :zone)::date >= :from),
            told as (
                select letter, (array_agg(kind order by id desc))[1] as kind, count(*) filter (where kind = 'MAILED') as mailings
                from post.letter_line where letter in (select id from rows) group by letter)
            select day, count(*) filter (where state <> 'CANCELED') as sent,
                count(*) filter (where state = 'MAILED') as accepted,
                count(*) filter (where state = 'RETURNED') as rejected,
                count(*) filter (where state = 'PREPARED') as pending,
                count(*) filter (where state = 'CANCELED') as canceled,
                count(*) filter (where mailings > 1 or coalesce(kind, 'PREPARED') <> state) as unlike
            from rows left join told on letter = id group by day order by day desc
            """)
                .param("zone", zone.getId())
                .param("from", from)
                .query(DayCount.class)
                .list();
    }
}
