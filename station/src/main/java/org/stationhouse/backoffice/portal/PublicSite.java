package org.stationhouse.backoffice.portal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.stationhouse.foundation.web.Site;

/**
 * The site's own pages, for the process that serves them. It is no component: the house of the staff, which finds its components by
 * itself, has none of this.
 */
public class PublicSite {

    @Bean
    InquirySite pages(Site site, JdbcClient sql, Validator validator, Clock clock) {
        return new InquirySite(site, new SiteStore(sql), new SiteBrake(clock), validator, clock);
    }

    @Bean
    RouterFunction<ServerResponse> routes(InquirySite pages) {
        return pages.routes();
    }

    /** What was done since the start, for scripts. */
    @Bean
    Figures figures(InquirySite pages) {
        return pages::figures;
    }

    /** A line of figures. */
    public interface Figures {
        String line();
    }
}
