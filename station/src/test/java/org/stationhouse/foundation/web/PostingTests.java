package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.StationTest;

/** Posts as they go over the wire. */
@StationTest
class PostingTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();
    private String token = "";
    private String key = "";
    private long before;

    @BeforeEach
    void signIn() throws Exception {
        get("/test/sign-in?role=pst1");
        String page = get("/test/gallery").body();
        token = field(page, "_csrf");
        key = field(page, "_once");
        before = acts();
    }

    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"")
                .matcher(page.substring(page.indexOf("id=\"form\"")));
        assertThat(found.find()).as("the form carries " + name).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Map<String, String> fields, String... headers) throws Exception {
        String body = "_sure=on&"
                + fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(uri("/test/gallery"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private long acts() {
        return sql.sql("select count(*) from vault.audit_line where verb = :verb")
                .param("verb", GalleryPages.ACT)
                .query(Long.class)
                .single();
    }

    @Test
    void aFormSentTwiceIsCarriedOutOnce() throws Exception {
        var first = post(Map.of("_csrf", token, "_once", key, "name", "Ana"));
        var again = post(Map.of("_csrf", token, "_once", key, "name", "Ana"));

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(acts()).isEqualTo(before + 1);
    }

    @Test
    void theKeyMayComeAsAHeader() throws Exception {
        String other = Once.fresh();
        post(Map.of("_csrf", token, "name", "Ana"), Once.HEADER, other);
        post(Map.of("_csrf", token, "name", "Ana"), Once.HEADER, other);

        assertThat(acts()).isEqualTo(before + 1);
    }

    @Test
    void theSameKeyWithOtherContentIsAConflict() throws Exception {
        post(Map.of("_csrf", token, "_once", key, "name", "Ana"));
        var other = post(Map.of("_csrf", token, "_once", key, "name", "Bo"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Sent before with other content");
        assertThat(acts()).isEqualTo(before + 1);
    }

    @Test
    void whatFailedAfterTheActLeavesNothing() throws Exception {
        assertThat(post(Map.of("_csrf", token, "_once", key, "name", "boom")).statusCode())
                .isEqualTo(500);
        assertThat(post(Map.of("_csrf", token, "_once", key, "name", "stale")).statusCode())
                .isEqualTo(409);
        assertThat(acts()).isEqualTo(before);
    }

    @Test
    void aRefusedFormShowsWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var answer = post(Map.of("_csrf", token, "_once", key, "name", "", "said", "typed <b>long</b>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "One thing needs a look",
                        "href=\"#f-name\"",
                        "aria-invalid=\"true\"",
                        "typed &lt;b&gt;long&lt;/b&gt;");
        assertThat(post(Map.of("_csrf", token, "_once", key, "name", "Ana")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aPageScriptIsToldWhereToGo() throws Exception {
        var answer = post(Map.of("_csrf", token, "_once", key, "name", "Ana"), "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/test/gallery?name=Ana");
    }

    @Test
    void withoutTheSessionsTokenNothingIsDone() throws Exception {
        assertThat(post(Map.of("_once", key, "name", "Ana")).statusCode()).isEqualTo(403);
        assertThat(acts()).isEqualTo(before);
    }

    @Test
    void thePageOfAFaultDoesNotUseUpTheKey() throws Exception {
        var late = HttpRequest.newBuilder(uri("/test/late"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=&_sure=on&_once=" + key + "&_csrf=" + token))
                .build();
        assertThat(http.send(late, HttpResponse.BodyHandlers.ofString()).body()).contains("The fault is ours");

        assertThat(sql.sql("select count(*) from web.inbox where key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
