package org.stationhouse.desk.reports.distribution;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The other side of a web hook, which loses packets and answers. It keeps what it took by the packet's id, and drops what comes again. */
final class LossyHook implements AutoCloseable {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** What becomes of a packet that comes in. */
    enum Fate {
        /** taken, and answered with its id */
        TAKEN,
        /** taken, and the answer is lost */
        UNANSWERED,
        /** taken, and the answer does not say what */
        MUMBLED,
        /** hung up before it was read */
        LOST,
        /** not now */
        BUSY,
        /** sent elsewhere */
        REDIRECTED,
        /** never */
        REFUSED
    }

    private final HttpServer server;
    private final Map<String, Integer> taken = new ConcurrentSkipListMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Supplier<Fate> fates;

    LossyHook(Supplier<Fate> fates) {
        this.fates = fates;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/in", this::take);
        server.createContext("/elsewhere", it -> faults.add("followed a redirect"));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
    }

    /** Ids that it took, each with how often. */
    Map<String, Integer> taken() {
        return new TreeMap<>(taken);
    }

    /** What was wrong with what came in. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void take(HttpExchange call) throws IOException {
        Fate fate = fates.get();
        try (call) {
            if (fate == Fate.LOST) {
                return;
            }
            byte[] pdf = call.getRequestBody().readAllBytes();
            String id = call.getRequestHeaders().getFirst("Idempotency-Key");
            if (fate == Fate.TAKEN || fate == Fate.UNANSWERED || fate == Fate.MUMBLED) {
                check(call, id, pdf);
                taken.merge(id, 1, Integer::sum);
            }
            switch (fate) {
                case TAKEN -> answer(call, 201, "{\"id\":\"" + id + "\"}");
                case MUMBLED -> answer(call, 200, "ok");
                case BUSY -> answer(call, 503, "later");
                case REFUSED -> answer(call, 410, "gone");
                case REDIRECTED -> {
                    call.getResponseHeaders().add("Location", "/elsewhere");
                    answer(call, 302, "");
                }
                case UNANSWERED, LOST -> {}
            }
        }
    }

    private void check(HttpExchange call, String id, byte[] pdf) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(pdf);
            String hex = HexFormat.of().formatHex(sha256);
            String digest = "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
            if (!digest.equals(call.getRequestHeaders().getFirst("Content-Digest"))) {
                faults.add(id + " has another digest");
            }
            String signature = call.getRequestHeaders().getFirst("Stationhouse-Signature");
            String at = signature.substring(2, signature.indexOf(','));
            String own = WebhookCourier.signature(SECRET.getBytes(StandardCharsets.UTF_8), at + "." + id + "." + hex);
            if (!signature.equals("t=" + at + ",v1=" + own)) {
                faults.add(id + " is not signed");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange call, int status, String said) throws IOException {
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
