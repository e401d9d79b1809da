package org.stationhouse.backoffice.post.smtp;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.AgencyKeys;

/** The password of the mail server, as it lies in the database: encrypted under the agency's key for this purpose. */
@Component
class SealedPassword {

    private static final String PURPOSE = "post.server";

    private final AgencyKeys keys;

    SealedPassword(AgencyKeys keys) {
        this.keys = keys;
    }

    byte[] seal(String clear) {
        return keys.seal(PURPOSE, clear.getBytes(StandardCharsets.UTF_8));
    }

    String open(byte[] sealed) {
        return new String(keys.open(PURPOSE, sealed), StandardCharsets.UTF_8);
    }
}
