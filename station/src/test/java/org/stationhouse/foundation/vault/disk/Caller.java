package org.stationhouse.foundation.vault.disk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A technician who logs one call after the other, sends what was not acknowledged again, and reads pages. */
final class Caller implements Runnable {

    static final String REFUSED = "Nothing can be saved now";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CALL = Pattern.compile(".*/calls/([^/?]+)");

    private final URI house;
    private final String name;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean last;
    private String token = "";

    Caller(URI house, String name) {
        this.house = house;
        this.name = name;
    }

    /** What was said, to the reference of its call. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    int refused() {
        return refused.get();
    }

    void end() {
        last = true;
    }

    @Override
    public void run() {
        for (int call = 0; !last; call++) {
            String said = name + " call " + call;
            String key = UUID.randomUUID().toString();
            String ref = "";
            while (ref.isEmpty() && !last) {
                try {
                    ref = post(said, key);
                    Thread.sleep(ref.isEmpty() ? 50 : 5);
                } catch (IOException down) {
                    ref = "";
                } catch (InterruptedException e) {
                    return;
                }
            }
            if (!ref.isEmpty()) {
                acknowledged.put(said, ref);
            }
        }
    }

    private String post(String said, String key) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            signIn();
        }
        HttpResponse<String> answer = post("/calls", form(said), key);
        if (answer.statusCode() == 302) {
            Matcher call = CALL.matcher(answer.headers().firstValue("Location").orElse(""));
            return call.matches() ? call.group(1) : "";
        }
        if (answer.body().contains(REFUSED)) {
            refused.incrementAndGet();
        } else if (answer.statusCode() < 500) {
            token = "";
        }
        return "";
    }

    HttpResponse<String> post(String path, String form, String key) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(house.resolve(path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-CSRF-TOKEN", token)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String form(String said) {
        return "nature=" + text("Burglary alarm") + "&place=" + text("100 Main St") + "&party=" + text("Lopez, Ana")
                + "&phone=&priority=3&version=0&narrative=" + text(said);
    }

    void signIn() throws IOException, InterruptedException {
        get("/test/sign-in?role=pst1&person=" + name);
        Matcher found = TOKEN.matcher(get("/calls/new").body());
        if (!found.find()) {
            throw new IOException("no form to log a call");
        }
        token = found.group(1);
    }

    HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(house.resolve(page))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
