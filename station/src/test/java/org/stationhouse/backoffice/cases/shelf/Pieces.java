package org.stationhouse.backoffice.cases.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.stationhouse.foundation.kernel.PublicRef;

/** Pieces as tests need them. */
public final class Pieces {

    private static final ShelfPlace PLACE = new ShelfPlace(1, PublicRef.fresh(), "Records room", "A-12", 1);

    private Pieces() {}

    public static NewPiece jacket(String label, String room, String shelf) {
        return new NewPiece(PieceKind.JACKET, label, null, null, room, shelf);
    }

    static NewPiece box(String label, String room, String shelf) {
        return new NewPiece(PieceKind.BOX, label, "Field notes and photographs", new Years(1998, 2003), room, shelf);
    }

    /** Stands in no database. */
    static Piece standing(Standing standing) {
        return new Piece(
                1,
                PublicRef.fresh(),
                "P26-000001",
                PieceKind.BOX,
                "Burglary reports 4",
                null,
                null,
                List.of(),
                PLACE,
                standing,
                Instant.EPOCH,
                1);
    }

    static Standing.Out out(String due) {
        return new Standing.Out(new OutCard("Det. Lopez", "court", Instant.EPOCH, "test", LocalDate.parse(due)));
    }

    static Standing.Missing missing() {
        return new Standing.Missing(Instant.EPOCH, "test", "not on its shelf");
    }
}
