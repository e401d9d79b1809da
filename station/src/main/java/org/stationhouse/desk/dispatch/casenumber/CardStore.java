package org.stationhouse.desk.dispatch.casenumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agency's own words on the card. */
@Repository
class CardStore {

    private final JdbcClient sql;

    CardStore(JdbcClient sql) {
        this.sql = sql;
    }

    CardText find() {
        return sql.sql("select phone, adding, adding_es, copies, copies_es, version from dispatch.card_text")
                .query(CardText.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed them since this version */
    int update(CardText to) {
        return sql.sql("""
            update dispatch.card_text set phone = :phone, adding = :adding, adding_es = :addingEs, copies = :copies,
                copies_es = :copiesEs, version = version + 1
            where version = :version
            """).paramSource(to).update();
    }
}
