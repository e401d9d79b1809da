package org.stationhouse.backoffice.post.mail;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.post.Channel;
import org.stationhouse.backoffice.post.DayCount;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.PublicRef;

/** What became of outgoing faxes, and the numbers that they reached; one channel of the daily count. */
@Repository
class FaxStore implements Channel {

    private final JdbcClient sql;

    FaxStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 0 when somebody else changed it since this version */
    int updateResult(Mailpiece from, Fax.Result to) {
        return sql.sql(
                        "update post.mail set result = :result, version = version + 1 where id = :id and version = :version")
                .param("result", to.name())
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    void addLine(long mail, Fax.Line line) {
        sql.sql("insert into post.fax_line (mail, at, by, kind) values (:mail, :at, :by, :kind)")
                .param("mail", mail)
                .param("at", line.at())
                .param("by", line.by())
                .param("kind", line.kind().name())
                .update();
    }

    /** Oldest first. */
    List<Fax.Line> lines(long mail) {
        return sql.sql("select at, by, kind from post.fax_line where mail = :mail order by id")
                .param("mail", mail)
                .query((row, n) -> new Fax.Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        Fax.Result.valueOf(row.getString("kind"))))
                .list();
    }

    /** Numbers at which faxes to this recipient arrived and none went astray, the latest first. @param shut cases that don't count */
    List<Phone> reached(String recipient, Collection<PublicRef> shut, int most) {
        return sql.sql("""
            select fax_number from post.mail
            where way = 'OUT' and lower(correspondent) = lower(:recipient) and result is not null
                and (not guarded or case_ref <> all(:shut))
            group by fax_number having bool_or(result = 'SENT') and not bool_or(result = 'WRONG_NUMBER')
            order by max(at) desc limit :most
            """)
                .param("recipient", recipient)
                .param("shut", shut.stream().map(PublicRef::text).toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new Phone(row.getString("fax_number")))
                .list();
    }

    @Override
    public String word() {
        return "FAX";
    }

    @Override
    public List<DayCount> days(ZoneId zone, LocalDate from) {
        return sql.sql("""
            with rows as (
                select (at at time zone :zone)::date as day, id, result from post.mail
                where way = 'OUT' and (at at time zone :zone)::date >= :from),
            told as (
                select mail, (array_agg(kind order by id desc))[1] as kind, count(*) filter (where kind = 'SENT') as sendings
                from post.fax_line where mail in (select id from rows) group by mail)
            select day, count(*) as sent, count(*) filter (where result = 'SENT') as accepted,
                count(*) filter (where result in ('FAILED', 'WRONG_NUMBER')) as rejected,
                count(*) filter (where result is null) as pending, 0 as canceled,
                count(*) filter (where sendings > 1 or kind is distinct from result) as unlike
            from rows left join told on mail = id group by day order by day desc
            """)
                .param("zone", zone.getId())
                .param("from", from)
                .query(DayCount.class)
                .list();
    }
}
