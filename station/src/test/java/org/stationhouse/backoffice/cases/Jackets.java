package org.stationhouse.backoffice.cases;

import java.time.Instant;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PublicRef;

/** Jackets for tests. */
final class Jackets {

    private Jackets() {}

    /** Stands in no database. */
    static Jacket none() {
        return new Jacket(
                0,
                PublicRef.fresh(),
                CaseNumber.of(2026, 1),
                new Ori("CA0990000"),
                "none",
                null,
                Instant.EPOCH,
                "nobody",
                new CaseStatus.Open(),
                false,
                1);
    }

    static Jacket as(Jacket jacket, int version, boolean restricted) {
        return new Jacket(
                jacket.id(),
                jacket.ref(),
                jacket.number(),
                jacket.ori(),
                jacket.title(),
                jacket.place(),
                jacket.openedAt(),
                jacket.openedBy(),
                jacket.status(),
                restricted,
                version);
    }
}
