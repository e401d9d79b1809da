package org.stationhouse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.vault.AgencyZone;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.HomeOri;
import org.stationhouse.foundation.vault.Sql;

/** Rooms may use the same word for a class of their own: a bean is named by its whole class name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class House {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder folder(@Value("${stationhouse.data}") Path data) {
        return DataFolder.at(data);
    }

    @Bean
    AgencyZone zone(AgencyOffice agency) {
        return () -> agency.agency().map(Agency::zone).orElse(ZoneOffset.UTC);
    }

    @Bean
    HomeOri ori(AgencyOffice agency) {
        return () -> agency.agency().map(Agency::ori).orElse(null);
    }

    @Bean
    JdbcClient sql(DataSource database) {
        return Sql.client(database);
    }
}
