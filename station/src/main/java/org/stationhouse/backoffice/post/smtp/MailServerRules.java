package org.stationhouse.backoffice.post.smtp;

import java.util.Set;
import org.stationhouse.foundation.staff.Unfit;

/** What the settings of the mail server must obey. */
final class MailServerRules {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private MailServerRules() {}

    /** Nothing goes over a wire in clear: without TLS only to a server on this machine (CJIS SC-8). */
    static void safe(MailServer server) {
        if (server.safety() == MailServer.Safety.CLEAR && !HERE.contains(server.host())) {
            throw new Unfit("safety", "post.server.safety.here");
        }
    }
}
