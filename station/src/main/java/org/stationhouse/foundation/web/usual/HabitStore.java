package org.stationhouse.foundation.web.usual;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HabitStore {

    private final JdbcClient sql;

    HabitStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Picks are added at their own weight, which doubles every thirty days, so that what is old counts less by itself. */
    void count(long account, String list, String code, Instant now) {
        sql.sql("""
                        insert into web.habit (account, list, code, score, picked_at)
                        values (:account, :list, :code, 1, :now)
                        on conflict (account, list, code) do update
                        set score = web.habit.score
                                * power(0.5, greatest(0, extract(epoch from (:now - web.habit.picked_at))) / 2592000) + 1,
                            picked_at = :now
                        """)
                .param("account", account)
                .param("list", list)
                .param("code", code)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<String> most(long account, String list, int most) {
        return sql.sql("""
                        select code from web.habit where account = :account and list = :list
                        order by log(2, score::numeric) + extract(epoch from picked_at) / 2592000 desc, code
                        limit :most
                        """)
                .param("account", account)
                .param("list", list)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
