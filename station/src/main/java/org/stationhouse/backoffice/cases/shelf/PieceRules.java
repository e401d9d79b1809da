package org.stationhouse.backoffice.cases.shelf;

import java.time.LocalDate;
import org.stationhouse.foundation.staff.Refusal;

/** What the manual files must obey, each rule with its sentence. */
final class PieceRules {

    private static final String OUT_CARDS = "Out-cards: one for a piece, with holder, purpose and due date";
    private static final String MISSING = "Missing paper: marked once, until it is put on a shelf";

    private PieceRules() {}

    /** Only what stands on its shelf is handed out. */
    static void mayGoOut(Piece piece) {
        switch (piece.standing()) {
            case Standing.Shelved it -> {}
            case Standing.Out out ->
                throw new Refusal("This piece is out already: " + out.card().holder() + " has it.", OUT_CARDS);
            case Standing.Missing it -> throw new Refusal("This piece is missing. Put it on a shelf first.", OUT_CARDS);
        }
    }

    /** The out-card of a piece that is out. */
    static OutCard card(Piece piece) {
        if (piece.standing() instanceof Standing.Out out) {
            return out.card();
        }
        throw new Refusal("This piece is not out.", OUT_CARDS);
    }

    /** Nothing is due before it leaves. */
    static void dueInTime(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            throw new Refusal("The due date lies in the past.", OUT_CARDS);
        }
    }

    /** What is missing is not missed again. */
    static void mayBeMissed(Piece piece) {
        if (piece.standing() instanceof Standing.Missing) {
            throw new Refusal("This piece is marked missing already.", MISSING);
        }
    }
}
