package org.stationhouse.desk.dispatch.downtime;

import java.time.Instant;
import org.stationhouse.foundation.staff.Refusal;

/** What a sheet must obey, each rule with its sentence. */
final class SheetRules {

    private static final String CITE = "Downtime packs: one call on each sheet, written after it was printed";

    private SheetRules() {}

    /** A sheet is entered or spoiled once. */
    static void blank(Sheet sheet) {
        switch (sheet.state()) {
            case Sheet.State.Blank it -> {}
            case Sheet.State.Entered it ->
                throw new Refusal("The sheet " + sheet.number() + " was entered already.", CITE);
            case Sheet.State.Spoiled it ->
                throw new Refusal("The sheet " + sheet.number() + " was marked as spoiled.", CITE);
        }
    }

    /** No call stands on a sheet from before it was printed. */
    static void writtenAfterPrinting(Pack pack, Instant received) {
        if (received.isBefore(pack.madeAt())) {
            throw new Refusal(
                    "This sheet was printed later than that. A call from before belongs on a page of its own.", CITE);
        }
    }
}
