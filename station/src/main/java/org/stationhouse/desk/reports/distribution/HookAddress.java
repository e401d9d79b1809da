package org.stationhouse.desk.reports.distribution;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Address of a web hook: HTTPS, or HTTP to a connector on this machine; no user, no fragment, nothing that a network hands out to itself. */
record HookAddress(URI uri) {

    /** Empty when it is none. */
    static Optional<HookAddress> typed(String typed) {
        try {
            URI uri = new URI(typed.strip());
            String host = uri.getHost();
            boolean plain = "http".equals(uri.getScheme()) && ("127.0.0.1".equals(host) || "localhost".equals(host));
            boolean fits = host != null
                    && (plain || "https".equals(uri.getScheme()))
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
            return fits ? Optional.of(new HookAddress(uri)) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Whether every machine that its name stands for may be called: none that is only a network's own, such as 169.254.169.254. */
    boolean open() throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(uri.getHost()))
                .noneMatch(it -> it.isLinkLocalAddress() || it.isAnyLocalAddress() || it.isMulticastAddress());
    }
}
