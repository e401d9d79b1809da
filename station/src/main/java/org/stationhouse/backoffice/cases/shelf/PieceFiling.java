package org.stationhouse.backoffice.cases.shelf;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.ScanCode;

/**
 * How pieces stand in the search: by number, by the code of their label and by its words. A piece whose cases are all restricted is
 * filed apart, under {@link GuardedPieces}.
 */
@Component
class PieceFiling implements SearchKind {

    private final SearchEntries index;
    private final PieceStore pieces;
    private final FiledStore filed;
    private final Worklist worklist;

    PieceFiling(SearchEntries index, PieceStore pieces, FiledStore filed, Worklist worklist) {
        this.index = index;
        this.worklist = worklist;
        this.pieces = pieces;
        this.filed = filed;
    }

    @Override
    public String kind() {
        return Piece.KIND;
    }

    @Override
    public String word() {
        return "cases.shelf.piece";
    }

    @Override
    public String right() {
        return "cases.shelf.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/shelf/" + ref;
    }

    /** Under which kind the piece stands now. */
    static String kind(Piece piece) {
        boolean guarded = !piece.cases().isEmpty() && piece.cases().stream().allMatch(Piece.Filed::restricted);
        return guarded ? GuardedPieces.KIND : Piece.KIND;
    }

    /** Files the piece, or files it anew after a change. */
    void file(Piece piece) {
        boolean guarded = kind(piece).equals(GuardedPieces.KIND);
        index.remove(guarded ? Piece.KIND : GuardedPieces.KIND, piece.ref());
        worklist.refiled(
                guarded ? Piece.KIND : GuardedPieces.KIND, guarded ? GuardedPieces.KIND : Piece.KIND, piece.ref());
        var keys = new ArrayList<SearchKey>(List.of(
                new SearchKey.Number(piece.number()),
                new SearchKey.Number(ScanCode.of(piece.ref())),
                new SearchKey.Alias(piece.label()),
                new SearchKey.Address(Place.of(piece.label()))));
        index.put(new SearchEntry(
                guarded ? GuardedPieces.KIND : Piece.KIND,
                piece.ref(),
                piece.number(),
                piece.label(),
                null,
                piece.registeredAt(),
                keys));
    }

    /** In the transaction in which a case is restricted or lifted its paper is filed anew. */
    @EventListener
    void refile(RestrictedCases.Changed changed) {
        filed.with(pieces.ofCase(changed.jacket()), null).forEach(this::file);
    }
}
