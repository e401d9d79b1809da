package org.stationhouse.backoffice.portal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.stationhouse.backoffice.post.Brake;

/**
 * How much the site listens to one address, and to all together, in a quarter of an hour. Of the newer addresses (RFC 4291) the first
 * half counts, which a provider gives to one household.
 */
final class SiteBrake {

    static final int MESSAGES_OF_SOURCE = 5;
    static final int MESSAGES_OF_ALL = 120;
    static final int WRONG_TOKENS = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String ALL = "";

    private final Brake messages;
    private final Brake all;
    private final Brake tokens;

    SiteBrake(Clock clock) {
        messages = new Brake(MESSAGES_OF_SOURCE, WINDOW, clock);
        all = new Brake(MESSAGES_OF_ALL, WINDOW, clock);
        tokens = new Brake(WRONG_TOKENS, WINDOW, clock);
    }

    boolean maySend(String source) {
        return messages.pass(network(source)) && all.pass(ALL);
    }

    boolean mayAsk(String source) {
        return tokens.pass(network(source));
    }

    /** It was no guess. */
    void right(String source) {
        tokens.forgive(network(source));
    }

    static String network(String source) {
        try {
            InetAddress address = InetAddress.getByName(source);
            return address instanceof Inet6Address ? HexFormat.of().formatHex(address.getAddress(), 0, 8) : source;
        } catch (UnknownHostException e) {
            return source;
        }
    }
}
