package org.stationhouse.desk.reports.distribution;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.stereotype.Component;

/**
 * Posts packets to the recipient's address, signed, and follows no redirect. An answer of 200 to 299 that names the packet's id says that he
 * has it; everything else he may get again, under the same id.
 */
@Component
class WebhookCourier implements Courier {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration IN_ALL = Duration.ofSeconds(60);
    private static final long LONGEST_ANSWER = 4096;

    /** Refusals that pass. */
    private static final Set<Integer> PASSING = Set.of(408, 409, 423, 425, 429);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final Clock clock;

    WebhookCourier(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        HookAddress address = HookAddress.typed(parcel.address()).orElse(null);
        try {
            if (address == null || !address.open()) {
                return new Outcome.Refused("This address may not be called.", false);
            }
            return judged(parcel, answered(request(address, parcel)));
        } catch (UnknownHostException e) {
            return new Outcome.NotNow("Nobody knows the recipient's host.", false);
        } catch (TimeoutException e) {
            return new Outcome.NotNow("The recipient did not answer in time.", true);
        } catch (IOException e) {
            return failed(e);
        }
    }

    private HttpRequest request(HookAddress address, Parcel parcel) {
        String at = String.valueOf(clock.instant().getEpochSecond());
        String sha256 = parcel.file().sha256();
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        return HttpRequest.newBuilder(address.uri())
                .header("Content-Type", "application/pdf")
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .header("Idempotency-Key", parcel.id().text())
                .header("Stationhouse-Report", parcel.number())
                .header(
                        "Stationhouse-Signature",
                        "t=" + at + ",v1=" + signature(parcel.secret(), at + "." + parcel.id() + "." + sha256))
                .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.pdf()))
                .build();
    }

    /** HMAC-SHA-256 in lower-case hexadecimal. */
    static String signature(byte[] secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> answered(HttpRequest request) throws IOException, TimeoutException {
        var handler = HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER);
        var answer = client.sendAsync(request, handler);
        try {
            return answer.get(IN_ALL.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException it ? it : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            answer.cancel(true);
        }
    }

    private static Outcome judged(Parcel parcel, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String said = "HTTP " + status;
        if (status >= 200 && status < 300) {
            return answer.body().contains(parcel.id().text())
                    ? new Outcome.Delivered(said)
                    : new Outcome.NotNow(said + ", and the answer does not name the packet.", true);
        }
        boolean passes = status >= 500 || PASSING.contains(status);
        return passes ? new Outcome.NotNow(said, true) : new Outcome.Refused(said, true);
    }

    private static Outcome failed(IOException e) {
        boolean never = e instanceof ConnectException
                || e instanceof HttpConnectTimeoutException
                || e instanceof SSLHandshakeException;
        return new Outcome.NotNow(
                never ? "The recipient can't be reached." : "The recipient hung up before he answered.", !never);
    }
}
