package org.stationhouse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.stationhouse.foundation.staff.session.SeatFilter;
import org.stationhouse.foundation.web.TokenInFront;

/**
 * The order of the doors: who sits here and may he go on ({@link SeatFilter}), is the form ours (CSRF, {@link TokenInFront}), and at last, in front of
 * each mapping, whether he holds its right ({@code web.RightsDoor}).
 */
@Configuration
class SecurityConfig {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Nothing that hears, sees or knows where one is; pages of who is signed in have the camera in place of this. */
    private static final String DEVICES = "camera=(), microphone=(), geolocation=()";

    private static final String KEPT_NOWHERE = "no-cache, no-store, max-age=0, must-revalidate";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, SeatFilter seats) throws Exception {
        return http.securityContext(it -> it.securityContextRepository(new NullSecurityContextRepository()))
                .addFilterAfter(seats, HeaderWriterFilter.class)
                .addFilterBefore(new TokenInFront(), CsrfFilter.class)
                .csrf(it -> it.ignoringRequestMatchers(
                        request -> request.getServletPath().equals(SeatFilter.WAIT)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(to -> to.anyRequest().permitAll())
                .headers(it -> it.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .permissionsPolicyHeader(devices -> devices.policy(DEVICES))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, KEPT_NOWHERE))
                        .withObjectPostProcessor(beforeAllElse()))
                .build();
    }

    /**
     * The headers are set before the page is asked, not when its answer begins: Tomcat sends an answer whose length is said to be zero as
     * soon as its nothing is written, and the filter waits for a first byte. What a page may keep says so in place of the house's word.
     */
    private static ObjectPostProcessor<HeaderWriterFilter> beforeAllElse() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /** The filter stands in the chain above, not beside it. */
    @Bean
    FilterRegistrationBean<SeatFilter> seatFilterOnlyInTheChain(SeatFilter seats) {
        var registration = new FilterRegistrationBean<>(seats);
        registration.setEnabled(false);
        return registration;
    }
}
