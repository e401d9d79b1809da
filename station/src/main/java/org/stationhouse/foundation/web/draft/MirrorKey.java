package org.stationhouse.foundation.web.draft;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.AgencyKeys;

/**
 * The key under which a browser keeps what the server has not taken yet. It is computed from the sign-in session and kept nowhere:
 * who is out gets it no more, and the next session has another.
 */
@Component
class MirrorKey {

    private final AgencyKeys keys;

    MirrorKey(AgencyKeys keys) {
        this.keys = keys;
    }

    /** @return 32 bytes in base 64 */
    String of(Actor actor) {
        return Base64.getEncoder().encodeToString(derived("web.draft.mirror:", actor));
    }

    /** Tells the keys of two sessions apart and says nothing about either; 16 hexadecimal digits. */
    String id(Actor actor) {
        return HexFormat.of().formatHex(derived("web.draft.mirror.id:", actor), 0, 8);
    }

    private byte[] derived(String purpose, Actor actor) {
        String text = purpose + actor.account() + ":" + actor.session();
        return keys.hmac(keys.hmacKey(), text.getBytes(StandardCharsets.UTF_8));
    }
}
