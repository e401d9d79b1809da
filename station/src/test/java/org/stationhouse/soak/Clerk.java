package org.stationhouse.soak;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a desk over HTTP, with a session of his own; signs in again when the server asks for it. */
final class Clerk {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Answers by kind, of all clerks. */
    static final class Answers {

        final LongAdder good = new LongAdder();

        /** Refused or overtaken: 4xx. */
        final LongAdder refused = new LongAdder();

        /** 5xx, or no answer at all. */
        final LongAdder failed = new LongAdder();

        final LongAdder told = new LongAdder();
    }

    private final URI address;
    private final String name;
    private final Answers answers;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private volatile String token = "";

    /** @param name {@code person} of the tests' quick way in */
    Clerk(URI address, String name, Answers answers) {
        this.address = address;
        this.name = name;
        this.answers = answers;
    }

    void signIn() throws IOException, InterruptedException {
        send(request("/test/sign-in?role=prt2&person=" + name).build());
        Matcher found = TOKEN.matcher(send(request("/calls/new").build()).body());
        if (!found.find()) {
            throw new IOException("no form to log a call");
        }
        token = found.group(1);
    }

    /** A page. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).build());
        if (elsewhere(answer)) {
            signIn();
            answer = send(request(path).build());
        }
        return count(path, answer).body();
    }

    /** A form. @return where the answer leads to; empty when it was refused */
    String post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = send(form(path, form, key));
        if (elsewhere(answer)) {
            signIn();
            answer = send(form(path, form, key));
        }
        return count(path, answer).headers().firstValue("Location").orElse("");
    }

    private HttpRequest form(String path, Map<String, String> form, String key) {
        String body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + text(it.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Keeps a board open until the server ends the stream; each thing that it tells makes the board ask for what is new. */
    void watch() throws IOException, InterruptedException {
        HttpResponse<InputStream> stream = client.send(
                HttpRequest.newBuilder(address.resolve("/board/events"))
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        if (stream.statusCode() >= 500) {
            answers.failed.increment();
        }
        try (var lines =
                new java.io.BufferedReader(new java.io.InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event: changed")) {
                    answers.told.increment();
                    get("/board/now");
                }
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Whether the session is over. */
    private static boolean elsewhere(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || answer.headers().firstValue("Location").orElse("").contains("/sign-in");
    }

    private HttpResponse<String> count(String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            answers.failed.increment();
            System.out.println("soak: " + path + " answered " + answer.statusCode());
        } else if (answer.statusCode() >= 400) {
            answers.refused.increment();
        } else {
            answers.good.increment();
        }
        return answer;
    }

    static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
