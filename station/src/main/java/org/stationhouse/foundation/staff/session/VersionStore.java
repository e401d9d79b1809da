package org.stationhouse.foundation.staff.session;

import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VersionStore {

    private final JdbcClient sql;

    VersionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Notes the version of the program. @return whether it is another one than before */
    boolean note(String version) {
        return sql.sql("""
                insert into staff.setting (name, value) values ('session-version', :version)
                on conflict (name) do update set value = excluded.value where setting.value <> excluded.value
                """)
                        .param("version", version.getBytes(StandardCharsets.UTF_8))
                        .update()
                == 1;
    }
}
