package org.stationhouse.crash;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A technician who logs one call after the other over HTTP. What the server acknowledged is written to a file and flushed before
 * the next call; what it didn't is sent again with the same idempotency key until it is.
 */
final class Writer implements Runnable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CALL = Pattern.compile(".*/calls/([^/?]+)");

    private final int number;
    private final Station station;
    private final Path file;
    private final AtomicLong acknowledged;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final CountDownLatch began = new CountDownLatch(1);
    private volatile boolean last;
    private volatile @Nullable Throwable broke;
    private String token = "";
    private long retries;

    Writer(int number, Station station, Path folder, AtomicLong acknowledged) {
        this.number = number;
        this.station = station;
        this.file = folder.resolve("acknowledged-" + number);
        this.acknowledged = acknowledged;
    }

    /** Waits for its first acknowledged call: its account, which the tests' quick way in hires in several acts, is there then. */
    boolean began() throws InterruptedException {
        return began.await(2, TimeUnit.MINUTES);
    }

    /** Ends after the call in hand is acknowledged. */
    void end() {
        last = true;
    }

    long retries() {
        return retries;
    }

    /** What ended it, when it was not {@link #end()}. */
    @Nullable
    Throwable broke() {
        return broke;
    }

    @Override
    public void run() {
        try (var acks = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long call = Files.size(file) == 0 ? 0 : Files.readAllLines(file).size();
            while (!last) {
                String said = "writer " + number + " call " + call++;
                String ref = logged(said, UUID.randomUUID().toString());
                acks.write(ByteBuffer.wrap((said + "\t" + ref + "\n").getBytes(StandardCharsets.UTF_8)));
                acks.force(false);
                acknowledged.incrementAndGet();
                began.countDown();
            }
        } catch (IOException | InterruptedException | AssertionError e) {
            broke = e;
        }
    }

    private String logged(String said, String key) throws InterruptedException {
        while (true) {
            URI address = station.address();
            if (address != null) {
                try {
                    String ref = posted(address, said, key);
                    if (!ref.isEmpty()) {
                        return ref;
                    }
                } catch (IOException down) {
                    retries++;
                }
            }
            Thread.sleep(50);
        }
    }

    /** @return the public reference of the call, or nothing when it was not acknowledged */
    private String posted(URI address, String said, String key) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            signIn(address);
        }
        String form = "nature=" + text("Burglary alarm") + "&place=" + text("100 Main St") + "&party="
                + text("Lopez, Ana") + "&phone=&priority=3&version=0&narrative=" + text(said);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/calls"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-CSRF-TOKEN", token)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 302) {
            Matcher call = CALL.matcher(answer.headers().firstValue("Location").orElse(""));
            if (call.matches()) {
                return call.group(1);
            }
        }
        retries++;
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            token = "";
        } else if (answer.statusCode() < 500) {
            throw new AssertionError("a call was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return "";
    }

    /** A kill may have come between signing in and opening the form, so each attempt begins as a new browser. */
    private void signIn(URI address) throws IOException, InterruptedException {
        cookies.getCookieStore().removeAll();
        get(address.resolve("/test/sign-in?role=pst1&person=w" + number));
        Matcher found = TOKEN.matcher(get(address.resolve("/calls/new")));
        if (!found.find()) {
            throw new IOException("no form to log a call");
        }
        token = found.group(1);
    }

    private String get(URI page) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(page + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
