package org.stationhouse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.vault.AgencyZone;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.HomeOri;
import org.stationhouse.foundation.vault.Sql;

/**
 * Rooms may use the same word for a class of their own: a bean is named by its whole class name. Beans are looked for among the
 * classes that may be some, which no template and no nested class is: every class file read costs time at the start.
 */
@SpringBootApplication
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        resourcePattern = "**/{file:(?!Jte[A-Za-z0-9]+Generated[.])[^$]*}.class",
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class House {

    /** Nothing is done when a page is made: it waits for its first visitor. All else stands before the first page is served. */
    @Bean
    static BeanFactoryPostProcessor pagesWhenTheyAreAskedFor() {
        return house -> {
            for (String name : house.getBeanDefinitionNames()) {
                if (house.getBeanDefinition(name) instanceof AnnotatedBeanDefinition found
                        && found.getMetadata().isAnnotated(Controller.class.getName())) {
                    found.setLazyInit(true);
                }
            }
        };
    }

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
