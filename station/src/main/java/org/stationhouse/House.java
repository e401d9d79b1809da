package org.stationhouse;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.foundation.vault.Sql;

@SpringBootApplication
class House {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JdbcClient sql(DataSource database) {
        return Sql.client(database);
    }
}
