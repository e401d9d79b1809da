package org.stationhouse.backoffice.portal;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inbox as the program sees it. */
@Repository
class InquiryStore {

    private final JdbcClient sql;

    InquiryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one that has waited longest; held by this transaction, passed over by others. */
    Optional<Inquiry> lockNext() {
        return sql.sql("""
            select id, received_at, topic, name, phone, email, spanish, place, words from portal.inquiry
            where words is not null order by id limit 1 for update skip locked
            """)
                .query((row, n) -> new Inquiry(
                        row.getLong("id"),
                        row.getTimestamp("received_at").toInstant(),
                        Inquiry.Topic.valueOf(row.getString("topic")),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getBoolean("spanish"),
                        row.getString("place"),
                        row.getString("words")))
                .optional();
    }

    /** What was said leaves the inbox. */
    void empty(long id) {
        sql.sql("""
            update portal.inquiry set topic = null, name = null, phone = null, email = null, place = null, words = null
            where id = :id
            """).param("id", id).update();
    }

    void stands(long id, Inquiry.Standing standing) {
        sql.sql("update portal.inquiry set standing = :standing where id = :id")
                .param("standing", standing.name())
                .param("id", id)
                .update();
    }
}
