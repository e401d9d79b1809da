package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shared house really runs on the PostgreSQL that this run is about. */
@StationTest
class ServerVersionTests {

    static final String MAJOR = "stationhouse.test.major";

    @Autowired
    JdbcClient sql;

    @Test
    void theServerIsTheOneAskedFor() {
        int version = sql.sql("select current_setting('server_version_num')::int")
                .query(Integer.class)
                .single();
        assertThat(version / 10_000).isEqualTo(Integer.getInteger(MAJOR, 18));
    }
}
