package org.stationhouse.foundation.web.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.SavedView;

@Repository
class ViewStore {

    private final JdbcClient sql;

    ViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<SavedView> of(long account, String list) {
        return sql.sql("""
                        select ref, name, list, question from web.view
                        where account = :account and list = :list order by lower(name), name
                        """)
                .param("account", account)
                .param("list", list)
                .query((row, n) -> view(row))
                .list();
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                PublicRef.of(row.getString("ref")),
                row.getString("name"),
                row.getString("list"),
                row.getString("question"));
    }

    Optional<SavedView> find(long account, PublicRef ref) {
        return sql.sql("select ref, name, list, question from web.view where account = :account and ref = :ref")
                .param("account", account)
                .param("ref", ref.text())
                .query((row, n) -> view(row))
                .optional();
    }

    void rename(long account, PublicRef ref, String name) {
        sql.sql("update web.view set name = :name where account = :account and ref = :ref")
                .param("name", name)
                .param("account", account)
                .param("ref", ref.text())
                .update();
    }

    /** The same name again is the same view, with what is asked now. */
    void put(long account, SavedView view, Instant now) {
        sql.sql("""
                        insert into web.view (ref, account, list, name, question, kept_at)
                        values (:ref, :account, :list, :name, :question, :now)
                        on conflict (account, list, name) do update set question = :question, kept_at = :now
                        """)
                .param("ref", view.ref().text())
                .param("account", account)
                .param("list", view.list())
                .param("name", view.name())
                .param("question", view.question())
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** @return what it was; empty when the account has none of this reference */
    Optional<SavedView> drop(long account, PublicRef ref) {
        return sql.sql(
                        "delete from web.view where account = :account and ref = :ref returning ref, name, list, question")
                .param("account", account)
                .param("ref", ref.text())
                .query((row, n) -> view(row))
                .optional();
    }
}
