package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

@StationTest
class FaultTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/test/fault/refused, 403, A second person must do this.",
        "/test/fault/none, 404, There is no such page or record",
        "/test/ref/NOTAREFERENCE, 404, There is no such page or record",
        "/test/ref/00000000000000000, 404, There is no such page or record",
        "/no/such/page, 404, There is no such page or record",
        "/test/needs, 400, Something in it is missing",
        "/here, 405, can't be opened in this way",
        "/test/fault/stale, 409, changed by someone else",
        "/test/fault/broken, 500, The fault is ours",
        "/test/fault/proof, 403, fresh proof"
    })
    void everyFaultIsACleanPage(String path, int status, String sentence) {
        try (var desk = Browser.at(port).as("pst1")) {
            var answer = desk.page().navigate(path);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text())
                    .contains(sentence, "</header>")
                    .doesNotContain("secret detail", "Exception", "at org.", "Whitelabel");
            desk.axe();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "text", "length", "nothing"})
    void anAnswerOfNoBytesHasTheHeadersOfAnyOther(String kind) {
        try (var desk = Browser.at(port).as("pst1")) {
            var answer = desk.page().request().get("/test/empty/" + kind);

            assertThat(answer.status()).isIn(200, 204);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers())
                    .containsKey("content-security-policy")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY");
            assertThat(answer.headers().get("cache-control")).contains("no-store");
        }
    }

    @Test
    void noSuchAndNotYoursAreOneAnswer() {
        try (var desk = Browser.at(port).as("pst1")) {
            String unknown = desk.page().navigate("/test/ref/00000000000000000").text();
            String hidden = desk.page().navigate("/test/fault/none").text();

            assertThat(steady(hidden)).isEqualTo(steady(unknown));
        }
    }

    /** Without what is drawn anew for each page: token, keys and the clock. */
    private static String steady(String page) {
        return page.replaceAll("(value|X-CSRF-TOKEN\": )=?\"[^\"]*\"", "").replaceAll("datetime=\"[^\"]*\"", "");
    }
}
