package org.stationhouse.backoffice.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that loses every tenth message: by turns it hangs up in the middle, says not now (451), refuses for good (554), and takes
 * the message but hangs up before it says so. It keeps what it took, by Message-ID.
 */
public final class LossySmtp implements AutoCloseable {

    private enum Loss {
        CUT,
        LATER,
        NEVER,
        SILENT
    }

    private final ServerSocket door;
    private final Map<String, Integer> taken = new ConcurrentSkipListMap<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final int every;
    private int seen;
    private int losses;

    /** @param every so manieth message is lost, 0 for none */
    public LossySmtp(int every) {
        this.every = every;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Message-IDs that it took, each with how often. */
    Map<String, Integer> taken() {
        return new TreeMap<>(taken);
    }

    Set<String> refused() {
        return Set.copyOf(refused);
    }

    int losses() {
        return losses;
    }

    /** Whole messages, as they came over the wire. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(caller);
            } catch (IOException brokenOff) {
                // the other side hung up, or the door was closed
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 lossy");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "EHLO", "HELO", "MAIL", "RCPT", "RSET", "NOOP" -> say(caller, "250 ok");
                case "DATA" -> {
                    say(caller, "354 go on");
                    if (!taken(in, caller)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    say(caller, "221 bye");
                    return;
                }
                default -> say(caller, "502 what?");
            }
        }
    }

    /** @return false to hang up */
    private boolean taken(BufferedReader in, Socket caller) throws IOException {
        Loss loss = every > 0 && ++seen % every == 0 ? Loss.values()[losses++ % Loss.values().length] : null;
        if (loss == Loss.CUT) {
            in.readLine();
            return false;
        }
        var lines = new ArrayList<String>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        texts.add(String.join("\n", lines));
        String id = id(lines);
        return answered(loss, id == null ? "" : id, caller);
    }

    private boolean answered(@Nullable Loss loss, String id, Socket caller) throws IOException {
        if (loss == Loss.LATER) {
            say(caller, "451 4.3.0 not now");
            return true;
        }
        if (loss == Loss.NEVER) {
            refused.add(id);
            say(caller, "554 5.7.1 never");
            return true;
        }
        taken.merge(id, 1, Integer::sum);
        if (loss == Loss.SILENT) {
            return false;
        }
        say(caller, "250 2.0.0 taken");
        return true;
    }

    private static @Nullable String id(List<String> lines) {
        return lines.stream()
                .filter(it -> it.startsWith("Message-ID: "))
                .map(it -> it.substring("Message-ID: <".length(), it.indexOf('@')))
                .findFirst()
                .orElse(null);
    }

    private static void say(Socket caller, String line) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
