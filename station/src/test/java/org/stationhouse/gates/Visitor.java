package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who asks the shared house over the network: with a role, or before sign-in. Follows no redirect. */
final class Visitor {

    static final String ANONYMOUS = "anonymous";

    /** @param to where a redirect leads, empty without one */
    record Answer(int status, String type, String to, byte[] bytes, java.net.http.HttpHeaders headers) {
        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        boolean html() {
            return type.startsWith("text/html");
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final int MOST = 4_000_000;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String house;
    private final String role;
    private final CookieManager cookies = new CookieManager();
    private String token = "";

    Visitor(int port, String role) {
        this.house = "http://localhost:" + port;
        this.role = role;
        comeIn();
    }

    String role() {
        return role;
    }

    /** Opens a new session. */
    void comeIn() {
        cookies.getCookieStore().removeAll();
        if (!role.equals(ANONYMOUS)) {
            assertThat(get("/test/sign-in?role=" + role).status())
                    .as("the test door opens for " + role)
                    .isEqualTo(200);
        }
        var match = TOKEN.matcher(get("/session/state").body());
        token = match.find() ? match.group(1) : "";
    }

    /** Whether the session is as it was before this answer: not ended, not locked, not another one. */
    boolean stillSits(Answer answer) {
        return answer.headers().firstValue("Set-Cookie").isEmpty()
                && get("/session/state").body().contains("\"state\":\"open\"");
    }

    Answer get(String path) {
        return ask(request(path).GET());
    }

    /** As htmx asks: only the part. */
    Answer fragment(String path) {
        return ask(request(path).header("HX-Request", "true").GET());
    }

    Answer send(String method, String path, String type, String body) {
        return ask(request(path)
                .header("Content-Type", type)
                .header("X-CSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house + path)).timeout(Duration.ofMinutes(2));
    }

    private Answer ask(HttpRequest.Builder request) {
        try {
            URI at = URI.create(house);
            cookies.get(at, Map.of()).getOrDefault("Cookie", List.of()).forEach(it -> request.header("Cookie", it));
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            cookies.put(at, answer.headers().map());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            byte[] body = {};
            try (InputStream in = answer.body()) {
                if (!type.startsWith("text/event-stream")) {
                    body = in.readNBytes(MOST);
                }
            }
            String to = answer.headers().firstValue("Location").orElse("").replace(house, "");
            return new Answer(answer.statusCode(), type, to, body, answer.headers());
        } catch (IOException e) {
            throw new AssertionError(role + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
