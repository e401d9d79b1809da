package org.stationhouse.foundation.vault.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stationhouse.foundation.vault.CannotRun;

/** The program's connections: a pool as {@code app}, and the owner's for the migrations. */
@Configuration
class PoolSetup {

    private static final int APART = 4;

    /** No request hangs longer while the database is away (SECURITY R9). */
    private static final long LONGEST_WAIT_MS = 10_000;

    /** @param most connections at once; as many requests may wait for one of them */
    @Bean(destroyMethod = "close")
    Pool pool(Database database, @Value("${stationhouse.connections:10}") int most) {
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

    @Bean
    FlywayConnectionDetails migrator(Database database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.owner().name();
            }

            @Override
            public String getPassword() {
                return database.owner().secret();
            }
        };
    }

    /** Never works on tables that a newer program has changed. */
    @Bean
    FlywayMigrationStrategy migration(Database database) {
        return flyway -> {
            Arrays.stream(flyway.info().applied())
                    .filter(it -> it.getState() == MigrationState.FUTURE_SUCCESS
                            || it.getState() == MigrationState.FUTURE_FAILED)
                    .findFirst()
                    .ifPresent(newer -> {
                        throw new CannotRun("The data in " + database.folder().data()
                                + " were used by a newer version of this program (" + newer.getScript()
                                + "): run that version or a later one.");
                    });
            flyway.migrate();
        };
    }
}
