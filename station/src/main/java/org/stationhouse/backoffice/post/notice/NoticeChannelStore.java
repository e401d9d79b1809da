package org.stationhouse.backoffice.post.notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.post.Channel;
import org.stationhouse.backoffice.post.DayCount;

/** Notices, reader by reader: one that is acknowledged is accepted, one that was taken back before is canceled. Nobody can refuse one. */
@Repository
class NoticeChannelStore implements Channel {

    private final JdbcClient sql;

    NoticeChannelStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String word() {
        return "NOTICE";
    }

    @Override
    public List<DayCount> days(ZoneId zone, LocalDate from) {
        return sql.sql("""
            with rows as (
                select (n.made_at at time zone :zone)::date as day, p.id,
                    case when p.read_at is not null then 'READ' when n.withdrawn_at is not null then 'CANCELED' else 'OPEN' end as state
                from post.notice n join post.notice_person p on p.notice = n.id
                where (n.made_at at time zone :zone)::date >= :from),
            told as (
                select person, count(*) as reads from post.notice_line where person in (select id from rows) group by person)
            select day, count(*) filter (where state <> 'CANCELED') as sent, count(*) filter (where state = 'READ') as accepted,
                0 as rejected, count(*) filter (where state = 'OPEN') as pending,
                count(*) filter (where state = 'CANCELED') as canceled,
                count(*) filter (where coalesce(reads, 0) <> case when state = 'READ' then 1 else 0 end) as unlike
            from rows left join told on person = id group by day order by day desc
            """)
                .param("zone", zone.getId())
                .param("from", from)
                .query(DayCount.class)
                .list();
    }
}
