package org.stationhouse.foundation.jurisdiction.local;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CounselStore {

    private final JdbcClient sql;

    CounselStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Counsel> find() {
        return sql.sql("select contact, version from jurisdiction.counsel")
                .query(Counsel.class)
                .optional();
    }

    int insert(String contact) {
        return sql.sql("""
                insert into jurisdiction.counsel (contact, version) values (:contact, 1) on conflict (one) do nothing
                """).param("contact", contact).update();
    }

    int update(Counsel counsel) {
        return sql.sql("""
                update jurisdiction.counsel set contact = :contact, version = version + 1 where version = :version
                """)
                .param("contact", counsel.contact())
                .param("version", counsel.version())
                .update();
    }
}
