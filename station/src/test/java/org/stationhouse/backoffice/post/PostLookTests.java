package org.stationhouse.backoffice.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;

/** The pages of the post room as people see them: light, dark, on a phone. */
@StationTest
class PostLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @BeforeEach
    void fill() {
        house.fill();
    }

    @Test
    void everyPageIsFine() {
        try (var at = Browser.at(port).as("supervisor")) {
            at.open("/").looks("post-home");
            for (String path : List.of(
                    "/notices",
                    "/notices/new",
                    "/outbox",
                    "/outbox/days",
                    "/mail",
                    "/mail/new",
                    "/faxes",
                    "/faxes/new?way=IN",
                    "/faxes/new?way=OUT",
                    "/letters",
                    "/letters/new",
                    "/letters/templates",
                    "/letters/templates/new",
                    "/my-post")) {
                at.open(path).looks("post" + path.replaceAll("[/?=]", "-"));
            }
            long faxes = house.records().stream()
                    .filter(it -> it.startsWith("/mail/") && !it.endsWith("edit"))
                    .peek(it -> at.open(it).looks("post-mail-" + it.substring(6)))
                    .count();
            assertThat(faxes).isGreaterThan(4);
            for (String kind : List.of("/notices/", "/outbox/", "/mail/", "/letters/templates/", "/letters/")) {
                at.open(house.records().stream()
                                .filter(it -> it.startsWith(kind))
                                .findFirst()
                                .orElseThrow())
                        .looks("post" + kind.replace('/', '-') + "one");
            }
        }
        try (var at = Browser.at(port).as("administrator")) {
            at.open("/mail-server").looks("post-mail-server");
        }
    }
}
