package org.stationhouse.desk.dispatch.rotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** What happened with every turn: written and read, never changed. */
@Repository
class TurnStore {

    static final String NEWEST = "line.at desc, line.id desc";

    static final Map<String, String> ORDERS = Map.of(
            "at",
            "line.at",
            "company",
            "lower(line.company_name)",
            "trade",
            "coalesce(request.trade, company.trade)",
            "step",
            "line.step");

    private static final String LINES = """
        select line.*, coalesce(request.trade, company.trade) as trade, request.ref as request_ref, request.call_number
        from dispatch.rotation_line as line
        left join dispatch.rotation_request as request on request.id = line.request
        left join dispatch.rotation_company as company on company.id = line.company
        """;

    private final JdbcClient sql;

    TurnStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param request id, null for a change of the list @param turn whose turn, null when nobody was left */
    void add(
            @Nullable Long request,
            Request.@Nullable Turn turn,
            Instant at,
            String by,
            String step,
            @Nullable Boolean passes,
            @Nullable String said) {
        sql.sql("""
            insert into dispatch.rotation_line (request, company, company_name, at, by, step, passes, said)
            values (:request, :company, :companyName, :at, :by, :step, :passes, :said)
            """)
                .param("request", request)
                .param("company", turn == null ? null : turn.company())
                .param("companyName", turn == null ? null : turn.name())
                .param("at", at)
                .param("by", by)
                .param("step", step)
                .param("passes", passes)
                .param("said", said)
                .update();
    }

    List<TurnLine> of(long request) {
        return sql.sql(LINES + " where line.request = :request order by line.id")
                .param("request", request)
                .query((row, n) -> line(row))
                .list();
    }

    List<TurnLine> list(TurnFilter filter, String order, int skip, int most) {
        return sql.sql(LINES + """
            where (:trade::text is null or coalesce(request.trade, company.trade) = :trade)
                and (:step::text is null or line.step = :step)
                and (:text::text is null or strpos(lower(line.company_name), lower(:text)) > 0
                    or strpos(lower(line.said), lower(:text)) > 0 or strpos(lower(request.what), lower(:text)) > 0
                    or request.call_number = upper(:text))
                and (:from::timestamptz is null or line.at >= :from)
                and (:until::timestamptz is null or line.at < :until)
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("trade", filter.trade())
                .param("step", filter.step())
                .param("text", filter.text())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> line(row))
                .list();
    }

    /** What each company got of the turns between two moments, by service and in the order of entry. */
    List<Share> shares(Instant from, Instant until) {
        return sql.sql("""
            select company.trade, company.name, count(*) filter (where line.step = 'OFFERED') as offered,
                count(*) filter (where line.step = 'ACCEPTED') as accepted,
                count(*) filter (where line.step = 'NO_ANSWER') as no_answer,
                count(*) filter (where line.step = 'REFUSED') as refused,
                count(*) filter (where line.step = 'CANCELED') as canceled,
                count(*) filter (where line.step = 'ARRIVED') as arrived
            from dispatch.rotation_company as company
            left join dispatch.rotation_line as line on line.company = company.id and line.at >= :from and line.at < :until
            group by company.id order by company.trade, company.id
            """)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Share(
                        Trade.valueOf(row.getString("trade")),
                        row.getString("name"),
                        row.getInt("offered"),
                        row.getInt("accepted"),
                        row.getInt("no_answer"),
                        row.getInt("refused"),
                        row.getInt("canceled"),
                        row.getInt("arrived")))
                .list();
    }

    /** Requests of the owner's own choice between two moments. */
    int owners(Instant from, Instant until) {
        return sql.sql("select count(*) from dispatch.rotation_line where step = 'OWNER' and at >= :from and at <"
                        + " :until")
                .param("from", from)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    private static TurnLine line(ResultSet row) throws SQLException {
        String trade = row.getString("trade");
        String request = row.getString("request_ref");
        return new TurnLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("step"),
                trade == null ? null : Trade.valueOf(trade),
                row.getString("company_name"),
                row.getObject("passes", Boolean.class),
                row.getString("said"),
                request == null ? null : new PublicRef(request),
                row.getString("call_number"));
    }
}
