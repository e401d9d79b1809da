package org.stationhouse.foundation.vault.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The program's connections, as {@code app}, to tables that are as the program needs them. */
@Configuration
class PoolSetup {

    private static final int APART = 4;

    /** No request hangs longer while the database is away (SECURITY R9). */
    private static final long LONGEST_WAIT_MS = 10_000;

    /** @param most connections at once; as many requests may wait for one of them */
    @Bean(destroyMethod = "close")
    Pool pool(Database database, @Value("${stationhouse.connections:10}") int most) {
        database.migrate();
        return new Pool(connections(database, "first", most), connections(database, "apart", APART));
    }

    private static HikariDataSource connections(Database database, String name, int most) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setDataSource(database.connections(database.app()));
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(LONGEST_WAIT_MS);
        pool.setValidationTimeout(LONGEST_WAIT_MS / 4);
        return pool;
    }
}
