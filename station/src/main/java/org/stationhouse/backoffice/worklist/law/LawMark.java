package org.stationhouse.backoffice.worklist.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.law.Pack;
import org.stationhouse.foundation.jurisdiction.local.LocalLayer;

/** Names what dates are counted by: the law as read, the agency's own layer and calendar. Another name, another count. */
@Component
class LawMark {

    private final LawOffice office;
    private final LocalLayer layer;

    LawMark(LawOffice office, LocalLayer layer) {
        this.office = office;
        this.layer = layer;
    }

    String now() {
        String all = office.home().map(Pack::id).orElse("")
                + office.packs()
                + office.engine().zone()
                + layer.values()
                + layer.days();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
