package org.stationhouse.backoffice.cases.shelf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Takes a piece out for an act, with its cases, in the version that the clerk saw. */
@Component
class PieceFile {

    private final PieceStore pieces;
    private final FiledStore filed;
    private final PieceSight sight;
    private final AgencyOffice agency;
    private final Clock clock;

    PieceFile(PieceStore pieces, FiledStore filed, PieceSight sight, AgencyOffice agency, Clock clock) {
        this.pieces = pieces;
        this.filed = filed;
        this.sight = sight;
        this.agency = agency;
        this.clock = clock;
    }

    Optional<Piece> find(PublicRef ref, Actor actor) {
        return pieces.find(ref)
                .map(piece -> filed.with(List.of(piece), actor.account()).getFirst());
    }

    /**
     * A piece that the actor may do something with.
     *
     * @throws NoSuch when there is none
     * @throws org.stationhouse.foundation.staff.Refusal when its cases are restricted to others
     */
    Piece found(PublicRef ref, String right, Actor actor) {
        Piece piece = find(ref, actor).orElseThrow(NoSuch::new);
        sight.require(piece, right, actor);
        return piece;
    }

    /** @throws SomeoneElseSaved when that is no longer the current version */
    Piece at(PublicRef ref, int version, String right, Actor actor) {
        Piece piece = found(ref, right, actor);
        saved(piece.version() == version ? 1 : 0, piece);
        return piece;
    }

    /** To the millisecond, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The agency's date. */
    LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    static void saved(int rows, Piece piece) {
        if (rows == 0) {
            throw new SomeoneElseSaved("Piece " + piece.number());
        }
    }

    /** The case of an audit line: that of a jacket, of a box with one case. */
    static @org.jspecify.annotations.Nullable Object caseNumber(Piece piece) {
        return piece.cases().size() == 1 ? piece.cases().getFirst().number() : null;
    }
}
