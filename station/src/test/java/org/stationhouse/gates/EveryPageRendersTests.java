package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.staff.Rights;

/** Every page renders or is refused, for every role, whole and as a part, in a house full of records. */
@StationTest
@Order(RunOrder.WHOLE_HOUSE)
class EveryPageRendersTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Rights rights;

    @Autowired
    FilledHouse house;

    @LocalServerPort
    int port;

    @Test
    void everyPageRendersForEveryRole() {
        house.fill();
        List<Visitor> visitors = Visitors.at(port, rights);
        List<Mapping> mappings = Mapping.all(handlers);
        var walk = new PageWalk(mappings, visitors, rights, Addresses.ofTheFilledHouse(port, mappings, rights, house));
        List<String> offences = walk.offences();
        System.out.println("every page, house full: " + walk.figures());

        assertThat(offences).isEmpty();
        assertThat(walk.unreached())
                .as(
                        "pages of a record that no page links to: a Filling of the room puts one in and names it in records()")
                .isEmpty();
    }

    @Test
    void brokenPagesAreFound() {
        String good = "<!DOCTYPE html><html><title>Calls · Stationhouse</title><h1>Calls</h1></html>";
        assertThat(judge(200, good, false)).isEmpty();
        assertThat(judge(500, "", false)).containsExactly("answers 500");
        assertThat(judge(400, "", false)).containsExactly("answers 400");
        assertThat(judge(403, good, false)).containsExactly("is allowed and answers 403");
        assertThat(judge(404, good, true)).isEmpty();
        assertThat(judge(200, good, true)).containsExactly("sends the whole page where a part was asked");
        assertThat(judge(200, "<p>x</p>", false)).containsExactly("sends a part where the page was asked");
        assertThat(judge(200, good.replace("<h1>", "<h1 style='x'>"), false))
                .containsExactly("holds a script or style that the policy refuses");
        assertThat(judge(200, good.replace("<h1>Calls", "<h1>dispatch.calls"), false))
                .containsExactly("shows a message key");
        assertThat(judge(200, good.replace("<h1>Calls", "<h1>{0} calls"), false))
                .containsExactly("shows an unfilled place of a message or null");
        assertThat(judge(200, good.replace("Calls</h1>", "Calls</h1><a data-key=\"m\">"), false))
                .isEmpty();
        assertThat(judge(200, good.replace("Calls</h1>", "Calls</h1><a data-key=\"m\"><i data-key=\"m\">"), false))
                .containsExactly("has the key m twice");
        assertThat(judge(200, good.replace("h1", "h2"), false)).containsExactly("has no heading");
        assertThat(PageText.offences(
                        new Visitor.Answer(
                                200,
                                "text/html",
                                "",
                                good.getBytes(StandardCharsets.UTF_8),
                                HttpHeaders.of(Map.of(), (a, b) -> true)),
                        false,
                        true))
                .containsExactly(
                        "has no content security policy or another",
                        "lets the browser guess its type",
                        "lets a cache mix page and part");
    }

    private static List<String> judge(int status, String body, boolean fragment) {
        var headers = HttpHeaders.of(
                Map.of(
                        "Content-Security-Policy", List.of(PageText.POLICY),
                        "X-Content-Type-Options", List.of("nosniff"),
                        "Vary", List.of("HX-Request")),
                (name, value) -> true);
        return PageText.offences(
                new Visitor.Answer(
                        status, "text/html;charset=UTF-8", "", body.getBytes(StandardCharsets.UTF_8), headers),
                fragment,
                true);
    }
}
