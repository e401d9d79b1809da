package org.stationhouse.desk.dispatch.rotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** The lists of companies, in the order of turns. */
@Repository
class CompanyStore {

    private final JdbcClient sql;

    CompanyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nobody else gives out a turn of this list, or changes the list, before the transaction ends. */
    void lock(Trade trade) {
        sql.sql("select 1 from pg_advisory_xact_lock(hashtext('dispatch.rotation:' || :trade))")
                .param("trade", trade.name())
                .query(Integer.class)
                .single();
    }

    long insert(PublicRef ref, Trade trade, Company.Said said) {
        return said(sql.sql("""
            insert into dispatch.rotation_company (ref, trade, name, phone, out_from, out_until, out_why, version)
            values (:ref, :trade, :name, :phone, :outFrom, :outUntil, :outWhy, 1) returning id
            """).param("ref", ref).param("trade", trade.name()), said)
                .query(Long.class)
                .single();
    }

    /** @return 0 when somebody else changed it since this version */
    int update(Company from, Company.Said said) {
        return said(sql.sql("""
            update dispatch.rotation_company set name = :name, phone = :phone, out_from = :outFrom, out_until = :outUntil,
                out_why = :outWhy, version = version + 1
            where id = :id and version = :version
            """), said)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, Company.Said said) {
        Company.Out out = said.out();
        return statement
                .param("name", said.name())
                .param("phone", said.phone())
                .param("outFrom", out == null ? null : out.from())
                .param("outUntil", out == null ? null : out.until())
                .param("outWhy", out == null ? null : out.why());
    }

    Optional<Company> find(PublicRef ref) {
        return sql.sql("select * from dispatch.rotation_company where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> company(row))
                .optional();
    }

    boolean named(Trade trade, String name, @Nullable PublicRef apart) {
        return sql.sql("""
            select exists (select 1 from dispatch.rotation_company
            where trade = :trade and lower(name) = lower(:name) and ref is distinct from :apart::text)
            """)
                .param("trade", trade.name())
                .param("name", name)
                .param("apart", apart == null ? null : apart.text())
                .query(Boolean.class)
                .single();
    }

    /** All of a list, who is next first: whose last turn that was used up and not given back lies longest ago. */
    List<Company> inTurn(Trade trade) {
        return sql.sql("""
            select company.* from dispatch.rotation_company as company
            cross join lateral (
                select max(used.id) as turn from (
                    select line.id from dispatch.rotation_line as line
                    where line.company = company.id and line.passes and not exists (
                        select 1 from dispatch.rotation_line as later
                        where later.request = line.request and later.company = line.company and later.id > line.id
                            and not later.passes)
                    order by line.id desc limit 1) as used) as last
            where company.trade = :trade order by last.turn, company.id
            """)
                .param("trade", trade.name())
                .query((row, n) -> company(row))
                .list();
    }

    /** Companies that have an offer open or were offered this request before. @param request id; 0 for a new one */
    List<Long> taken(long request) {
        return sql.sql("""
            select company from dispatch.rotation_request where state = 'OFFERED' and company is not null
            union select company from dispatch.rotation_line where request = :request and company is not null
            """).param("request", request).query(Long.class).list();
    }

    private static Company company(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("out_from", LocalDate.class);
        return new Company(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                Trade.valueOf(row.getString("trade")),
                new Company.Said(
                        row.getString("name"),
                        row.getString("phone"),
                        from == null
                                ? null
                                : new Company.Out(
                                        from, row.getObject("out_until", LocalDate.class), row.getString("out_why"))),
                row.getInt("version"));
    }
}
