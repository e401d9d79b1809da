package org.stationhouse.desk.reports.distribution;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.AgencyKeys;

/** The secret that signs what leaves by a connection, as it lies in the database: encrypted under the agency's key for this purpose. */
@Component
class ConnectionSecrets {

    private static final String PURPOSE = "reports.connection";

    private final ConnectionStore connections;
    private final AgencyKeys keys;

    ConnectionSecrets(ConnectionStore connections, AgencyKeys keys) {
        this.connections = connections;
        this.keys = keys;
    }

    byte[] seal(String clear) {
        return keys.seal(PURPOSE, clear.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the connection has none. */
    byte[] open(Connection connection) {
        return connections
                .secret(connection.id())
                .map(it -> keys.open(PURPOSE, it))
                .orElse(new byte[0]);
    }
}
