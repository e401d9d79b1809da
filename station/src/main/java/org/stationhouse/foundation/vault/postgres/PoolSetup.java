package org.stationhouse.foundation.vault.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stationhouse.foundation.vault.CannotRun;

/** The program's connections: a pool as {@code app}, and the owner's for the migrations. */
@Configuration
class PoolSetup {

    @Bean(destroyMethod = "close")
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource pool(Database database) {
        var pool = new HikariDataSource();
        pool.setDataSource(database.connections(database.app()));
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
