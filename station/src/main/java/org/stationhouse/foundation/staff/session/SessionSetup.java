package org.stationhouse.foundation.staff.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Sessions live in the database, so that they outlive a restart and are known on every node. */
@Configuration
@EnableSpringHttpSession
class SessionSetup {

    /** The port stands in the name: browsers share cookies between ports, and a demonstration may run beside the real house. */
    @Bean
    CookieSerializer cookieSerializer(Environment environment) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("stationhouse-" + environment.getProperty("server.port", "8080"));
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /**
     * An ended session leaves its cookie in the browser, where it names nothing. To take it away would sign out whoever came next: a
     * page of the ended session may still be asking when the next person signs in at the same terminal, and its answer comes last.
     */
    @Bean
    HttpSessionIdResolver sessionIdResolver(CookieSerializer cookies) {
        var cookie = new CookieHttpSessionIdResolver();
        cookie.setCookieSerializer(cookies);
        return new HttpSessionIdResolver() {
            @Override
            public List<String> resolveSessionIds(HttpServletRequest request) {
                return cookie.resolveSessionIds(request);
            }

            @Override
            public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
                cookie.setSessionId(request, response, id);
            }

            @Override
            public void expireSession(HttpServletRequest request, HttpServletResponse response) {
                // the cookie stays
            }
        };
    }
}
