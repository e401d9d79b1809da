package org.stationhouse.foundation.vault.audit;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.ledger.Checkpoint;
import org.stationhouse.ledger.Note;

/**
 * Tells checkpoints and alarms to a syslog server (RFC 5424; UDP as RFC 5426, TCP with octet counts as RFC 6587), which keeps them
 * out of reach of this machine. A server that can't be reached delays nothing.
 */
@Component
class Syslog {

    private static final Logger LOG = LoggerFactory.getLogger(Syslog.class);

    /** Facility 13 (log audit), severity notice and alert. */
    private static final int NOTICE = 13 * 8 + 5;

    private static final int ALERT = 13 * 8 + 1;
    private static final int TIMEOUT = 2_000;
    static final Duration PAUSE = Duration.ofMinutes(1);

    /** Byte order mark that RFC 5424 puts before text in UTF-8. */
    private static final String MARK = Character.toString(0xFEFF);

    private final String server;
    private final Clock clock;
    private Instant told = Instant.EPOCH;

    /** @param server {@code udp://host:514} or {@code tcp://host:601}; empty for none */
    Syslog(@Value("${stationhouse.syslog:}") String server, Clock clock) {
        this.server = server;
        this.clock = clock;
        if (!server.isEmpty() && !server.matches("(udp|tcp)://(\\[[0-9a-fA-F:]+]|[^:/\\s]+):\\d{1,5}")) {
            throw new CannotRun("The syslog server is written udp://host:port or tcp://host:port, not " + server + ".");
        }
    }

    /** At most one a minute; each proves all before it. */
    synchronized void checkpoint(Note note, boolean now) {
        Instant time = clock.instant();
        if (now || !time.isBefore(told.plus(PAUSE)) || time.isBefore(told)) {
            told = time;
            tell(NOTICE, "checkpoint", Checkpoint.line(note));
        }
    }

    void alarm(String text) {
        tell(ALERT, "alarm", text);
    }

    private void tell(int priority, String kind, String text) {
        if (server.isEmpty()) {
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                send(message(priority, kind, text));
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("the syslog server {} can't be reached: {}", server, e.getMessage());
            }
        });
    }

    byte[] message(int priority, String kind, String text) {
        String head = "<%d>1 %s %s stationhouse %d %s - "
                .formatted(
                        priority,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        host(),
                        ProcessHandle.current().pid(),
                        kind);
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        return (head + (ascii ? "" : MARK) + text.replaceAll("\\p{Cntrl}", " ")).getBytes(StandardCharsets.UTF_8);
    }

    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName().replaceAll("[^!-~]", "");
            return name.isEmpty() ? "-" : name;
        } catch (IOException e) {
            return "-";
        }
    }

    private void send(byte[] message) throws IOException {
        URI to = URI.create(server);
        var address = new InetSocketAddress(to.getHost(), to.getPort());
        if (address.isUnresolved()) {
            throw new IOException("no such host");
        }
        if (to.getScheme().equals("udp")) {
            try (var socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(message, message.length, address));
            }
        } else {
            try (var socket = new Socket()) {
                socket.connect(address, TIMEOUT);
                var out = socket.getOutputStream();
                out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
                out.write(message);
                out.flush();
            }
        }
    }
}
