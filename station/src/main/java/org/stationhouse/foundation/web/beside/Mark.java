package org.stationhouse.foundation.web.beside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.web.DraftOf;
import org.stationhouse.foundation.web.Marks;

/**
 * Who was not shown a form can't ask who else has it open: that somebody works on a record is told to nobody who may not know of the
 * record.
 */
@Component
class Mark implements Marks {

    private final AgencyKeys keys;

    Mark(AgencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public String of(DraftOf form, Actor actor) {
        String text = "web.beside:" + actor.account() + ":" + actor.session() + ":" + form.form() + " " + form.record();
        byte[] mac = keys.hmac(keys.hmacKey(), text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac, 0, 16);
    }

    boolean holds(String mark, DraftOf form, Actor actor) {
        return MessageDigest.isEqual(
                mark.getBytes(StandardCharsets.UTF_8), of(form, actor).getBytes(StandardCharsets.UTF_8));
    }
}
