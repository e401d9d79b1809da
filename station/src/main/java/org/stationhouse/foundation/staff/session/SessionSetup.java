package org.stationhouse.foundation.staff.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

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
}
