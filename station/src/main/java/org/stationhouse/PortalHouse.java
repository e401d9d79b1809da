package org.stationhouse;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.stationhouse.backoffice.portal.PublicSite;
import org.stationhouse.foundation.jurisdiction.AgencyCard;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.Sql;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.web.Site;

/**
 * The process of the public site: a web server, the site's pages, and connections of the login {@code portal}. It is put together from
 * what is named here; nothing is found by itself but the card of the agency.
 */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({MessageConfig.class, PublicSite.class})
@ComponentScan(
        basePackageClasses = AgencyCard.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*[.](AgencyCard|AgencyStore)"))
class PortalHouse {

    /** A form of this size is the largest that is read, and who sends it slowly is not waited for. */
    static final Map<String, Object> PROPERTIES =
            Map.of("server.tomcat.max-http-form-post-size", "32KB", "server.tomcat.connection-timeout", "10s");

    private static final int CONNECTIONS = 4;
    private static final long LONGEST_WAIT_MS = 5_000;

    /** Its pages have no script, take nothing from elsewhere and send nothing elsewhere. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HikariDataSource connections(Database database) {
        var pool = new HikariDataSource();
        pool.setPoolName("portal");
        pool.setDataSource(database.connections(database.portal()));
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(LONGEST_WAIT_MS);
        pool.setValidationTimeout(LONGEST_WAIT_MS / 2);
        return pool;
    }

    @Bean
    JdbcClient sql(HikariDataSource connections) {
        return Sql.client(connections);
    }

    @Bean
    LocalValidatorFactoryBean validator(MessageSource messages) {
        var validator = new LocalValidatorFactoryBean();
        validator.setValidationMessageSource(messages);
        return validator;
    }

    /** @throws CannotRun before set-up: then nobody is there who would read a message */
    @Bean
    Site localeResolver(MessageSource messages, AgencyCard agencies, Database database, Clock clock) {
        if (agencies.agency().isEmpty()) {
            throw new CannotRun("There is no agency in " + database.folder().data() + " yet: set it up first.");
        }
        return new Site(messages, agencies, clock);
    }

    @Bean
    Filter headers() {
        return (request, response, chain) -> {
            var answer = (HttpServletResponse) response;
            answer.setHeader("Content-Security-Policy", POLICY);
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("X-Frame-Options", "DENY");
            answer.setHeader("Referrer-Policy", "no-referrer");
            answer.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            answer.setHeader("Cache-Control", "no-store");
            if (request.isSecure()) {
                answer.setHeader("Strict-Transport-Security", "max-age=31536000");
            }
            chain.doFilter(request, response);
        };
    }

    /** The last line, when all is over. */
    @Bean
    DisposableBean figuresAtTheEnd(PublicSite.Figures figures) {
        return () -> System.out.println(figures.line());
    }
}
