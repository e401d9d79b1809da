package org.stationhouse.backoffice.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
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

    /**
     * Puts a message into the inbox as its form does, for an agency whose site is not running.
     *
     * @param typed what is typed, by the names of the form's fields
     * @throws IllegalArgumentException when the form would not be accepted
     */
    public static void receive(JdbcClient sql, Validator validator, Instant at, Map<String, String> typed) {
        var form = InquiryForm.of(MultiValueMap.fromSingleValue(typed)).again();
        var errors = new BeanPropertyBindingResult(form, "form");
        validator.validate(form, errors);
        form.check(errors);
        if (errors.hasErrors()) {
            throw new IllegalArgumentException(errors.toString());
        }
        new SiteStore(sql).add(Tokens.of(form), at, form);
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
