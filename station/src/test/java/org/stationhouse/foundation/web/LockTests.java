package org.stationhouse.foundation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** The lock screen over the page. The session's own addresses answer here as SessionApi does; their tests are the office's. */
@StationTest
class LockTests {

    @LocalServerPort
    int port;

    private final AtomicReference<String> state = new AtomicReference<>("open");
    private final List<String> said = new ArrayList<>();

    private void answer(Route route) {
        String path = route.request().url().replaceAll("^http://[^/]+", "");
        String body = route.request().postData();
        said.add(path + (body == null || body.isEmpty() ? "" : " " + body));
        int status = 200;
        String says = "";
        if (path.equals("/session/lock")) {
            state.set("locked");
        } else if (body != null && body.contains("password=")) {
            if (body.contains("password=right")) {
                state.set("open");
            } else {
                status = 422;
                says = ",\"says\":\"That is not it.\"";
            }
        }
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody("{\"state\":\"" + state.get() + "\"" + says + "}"));
    }

    private Browser desk() {
        Browser desk = Browser.at(port).alone().as("pst1");
        desk.page().route("**/session/*", this::answer);
        return desk;
    }

    @Test
    void lockedByHandThePageIsHiddenAndComesBackAsItWas() {
        try (var desk = desk()) {
            desk.open("/test/gallery").find("#f-said").fill("half a sentence");
            desk.find("#who").click();
            desk.find("[data-act=lock]").click();
            assertThat(desk.find("#lock")).isVisible();
            assertThat(desk.find("#f-said")).isHidden();
            assertThat(desk.find("#lock-code")).isHidden();
            assertThat(desk.focused()).isEqualTo("lock-password");
            desk.view("lock").axe();

            desk.keys().press("Escape");
            assertThat(desk.find("#lock")).isVisible();
            desk.keys().content("wrong").press("Enter");
            assertThat(desk.find("#lock [data-error]")).hasText("That is not it.");
            desk.axe();
            desk.keys().content("right").press("Enter");
            assertThat(desk.find("#lock")).isHidden();
            assertThat(desk.find("#f-said")).hasValue("half a sentence");
        }
    }

    @Test
    void aSaveThatMeetsALockedScreenIsSentAfterUnlocking() {
        try (var desk = desk()) {
            desk.page().route("**/test/gallery", route -> {
                if (route.request().method().equals("POST")
                        && !String.valueOf(state.get()).equals("open")) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(423)
                            .setContentType("application/json")
                            .setBody("{\"state\":\"locked\"}"));
                } else {
                    route.resume();
                }
            });
            desk.open("/test/gallery").find("#f-name").fill("Ana");
            state.set("locked");
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#lock")).isVisible();
            desk.keys().content("right").press("Enter");
            desk.page().waitForURL("**/test/gallery?name=Ana");
        }
    }

    @Test
    void aSessionThatEndedIsOpenedAgainWithBothProofs() {
        try (var desk = desk()) {
            desk.page().route("**/test/gallery", route -> {
                if (route.request().method().equals("POST")
                        && !String.valueOf(state.get()).equals("open")) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(401)
                            .setContentType("application/json")
                            .setBody("{\"state\":\"ended\"}"));
                } else {
                    route.resume();
                }
            });
            desk.open("/test/gallery").find("#f-name").fill("Ana");
            state.set("ended");
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#lock h1")).hasText("Your session has ended");
            desk.view("again").axe();
            desk.find("#lock-password").fill("right");
            desk.find("#lock-code").fill("123456");
            desk.find("#lock-agree").check();
            desk.keys().press("Enter");
            desk.page().waitForURL("**/test/gallery?name=Ana");
            assertThat(said)
                    .anyMatch(it -> it.startsWith("/session/again name=test-pst1")
                            && it.contains("code=123456")
                            && it.contains("agree=true"));
        }
    }

    @Test
    void afterHalfAnHourWithoutInputTheLockComesByItself() {
        try (var desk = desk()) {
            desk.page().clock().install();
            desk.open("/test/gallery");
            desk.page().clock().runFor(29 * 60_000);
            assertThat(desk.find("#lock")).isHidden();
            state.set("locked");
            desk.page().clock().runFor(2 * 60_000);
            assertThat(desk.find("#lock")).isVisible();
        }
    }

    @Test
    void typingCountsAsInputAtMostOnceAMinute() {
        try (var desk = desk()) {
            List<String> beats = new ArrayList<>();
            desk.page().onRequest(request -> {
                if (request.url().endsWith("/here")) {
                    beats.add(request.method());
                }
            });
            desk.page().clock().install();
            desk.open("/test/gallery").find("#f-said").focus();
            for (int minute = 0; minute < 10; minute++) {
                desk.page().clock().runFor(30_000);
                desk.page().keyboard().type("abc");
            }
            assertThat(beats).hasSizeBetween(3, 5).containsOnly("POST");
        }
    }

    @Test
    void aPrivilegedActAsksAProofAndMayBeDeclined() {
        try (var desk = desk()) {
            desk.page().route("**/test/gallery", route -> {
                if (route.request().method().equals("POST")
                        && said.stream().noneMatch(it -> it.startsWith("/session/prove"))) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(403)
                            .setHeaders(java.util.Map.of("Proof-Needed", "true", "Content-Type", "text/html"))
                            .setBody("<h1>Prove again that it is you</h1>"));
                } else {
                    route.resume();
                }
            });
            desk.open("/test/gallery").find("#f-name").fill("Ana");
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#lock h1")).hasText("Prove again that it is you");
            assertThat(desk.find("#f-name")).isVisible();
            desk.keys().press("Escape");
            assertThat(desk.find("#lock")).isHidden();
            assertThat(desk.find("#f-name")).hasValue("Ana");
            // until the page says so the form counts as on its way, and the same key again as impatience
            assertThat(desk.find("#answer .notice")).containsText("Prove again that it is you");

            desk.keys().press("Control+Enter");
            assertThat(desk.find("#lock")).isVisible();
            desk.keys().content("right").press("Enter");
            desk.page().waitForURL("**/test/gallery?name=Ana");
        }
    }
}
