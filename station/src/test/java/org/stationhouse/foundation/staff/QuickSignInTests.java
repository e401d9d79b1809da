package org.stationhouse.foundation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;

@StationTest
class QuickSignInTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void aSessionIsOpenedLockedAfterHalfAnHourAndOverAnHourLater() throws Exception {
        assertThat(get("/calls").statusCode()).isEqualTo(401);
        long before = sessions();
        assertThat(get("/test/sign-in?role=pst1").body()).isEqualTo("test-pst1-a");
        assertThat(get("/calls").statusCode()).isEqualTo(200);

        clock.forward(Duration.ofMinutes(30));
        assertThat(get("/calls").statusCode()).isEqualTo(423);
        assertThat(get("/calls").body()).isEqualTo("{\"state\":\"locked\"}");

        clock.forward(Duration.ofMinutes(60));
        assertThat(get("/calls").statusCode()).isEqualTo(401);
        assertThat(sessions()).isLessThanOrEqualTo(before);
    }

    /** Open sessions of anybody; other tests of the shared house may have left some. */
    private long sessions() {
        return sql.sql("select count(*) from staff.spring_session where principal_name is not null")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
