package org.stationhouse.desk.dispatch.unit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether anything has changed that a board shows. */
@Repository
class FeedStore {

    private final JdbcClient sql;

    FeedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A text that is another after each change, on whichever node it was made. The newest lines are added up, not only the last one
     * asked: what was numbered first may be committed second.
     */
    String stamp() {
        return sql.sql("""
            select concat_ws('-',
                (select sum(id) from (select id from dispatch.radio order by id desc limit 50) as one),
                (select sum(id) from (select id from dispatch.line order by id desc limit 50) as two),
                (select sum(id) from (select id from dispatch.call order by id desc limit 50) as three))
            """).query(String.class).single();
    }
}
