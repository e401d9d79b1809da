package org.stationhouse.backoffice.cases.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the manual files: a list, one piece with its history, the paper of a case. Every look has its audit line. */
@Service
public class ShelfBook {

    /** Pieces that leave the house or are printed with one audit line that names them all. */
    static final int MOST = Act.MOST_REFS;

    private final PieceStore pieces;
    private final FiledStore filed;
    private final PieceLineStore lines;
    private final PieceFile file;
    private final PieceSight sight;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ShelfBook(
            PieceStore pieces,
            FiledStore filed,
            PieceLineStore lines,
            PieceFile file,
            PieceSight sight,
            AccessPolicy policy,
            AuditTrail audit) {
        this.pieces = pieces;
        this.filed = filed;
        this.lines = lines;
        this.file = file;
        this.sight = sight;
        this.policy = policy;
        this.audit = audit;
    }

    /** A piece with its history, oldest first. */
    public record Whole(Piece piece, List<PieceLine> lines) {}

    /**
     * A page of a list.
     *
     * @param order of {@link PieceStore#ORDERS}
     */
    @Transactional
    public List<Piece> list(PieceFilter filter, String order, int skip, int most, Actor actor) {
        return found("cases.shelf.list", filter, order, skip, most, actor);
    }

    /**
     * The next pieces of a list as they leave the house, at most {@link #MOST}, for one audit line.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    public List<Piece> export(PieceFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "cases.shelf.export");
        Export.require(
                reason,
                large -> !pieces.list(filter, order, large, 1, actor.account()).isEmpty());
        return found("cases.shelf.export", filter, order, skip, MOST, reason, actor);
    }

    /** The pieces of a list, newest first, for their labels. */
    @Transactional
    public List<Piece> labels(PieceFilter filter, Actor actor) {
        return found("cases.shelf.label", filter, PieceStore.NEWEST, 0, MOST, actor);
    }

    private List<Piece> found(String verb, PieceFilter filter, String order, int skip, int most, Actor actor) {
        return found(verb, filter, order, skip, most, null, actor);
    }

    private List<Piece> found(
            String verb, PieceFilter filter, String order, int skip, int most, @Nullable String reason, Actor actor) {
        policy.require(actor, verb);
        List<Piece> found = filed.with(pieces.list(filter, order, skip, most, actor.account()), actor.account());
        List<String> refs = found.stream().map(piece -> piece.ref().text()).toList();
        for (int from = 0; from == 0 || from < refs.size(); from += Act.MOST_REFS) {
            audit.write(Act.done(verb, actor)
                    .because(reason)
                    .on(Piece.KIND, refs.subList(from, Math.min(refs.size(), from + Act.MOST_REFS))));
        }
        return found.stream().map(piece -> sight.shown(piece, actor)).toList();
    }

    /** One piece; through broken glass too, when its cases are restricted. */
    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        return whole("cases.shelf.read", ref, actor);
    }

    /** One piece, for its out-card. */
    @Transactional
    public Optional<Whole> print(PublicRef ref, Actor actor) {
        return whole("cases.shelf.print", ref, actor);
    }

    /** One piece, for its label. */
    @Transactional
    public Optional<Piece> label(PublicRef ref, Actor actor) {
        return whole("cases.shelf.label", ref, actor).map(Whole::piece);
    }

    private Optional<Whole> whole(String verb, PublicRef ref, Actor actor) {
        policy.require(actor, verb);
        return file.find(ref, actor).map(piece -> {
            sight.require(piece, verb, actor);
            audit.write(Act.done(verb, actor).on(Piece.KIND, ref.text()).inCase(PieceFile.caseNumber(piece)));
            var history = new ArrayList<PieceLine>();
            lines.of(piece.id(), actor.account()).forEach(line -> history.add(sight.shown(line, actor)));
            return new Whole(sight.shown(piece, actor), List.copyOf(history));
        });
    }

    /** A piece by its number, when the actor may see it: what a clerk without a scanner types. */
    @Transactional
    public Optional<PublicRef> numbered(String number, Actor actor) {
        policy.require(actor, "cases.shelf.list");
        Optional<PublicRef> ref = pieces.numbered(number.strip())
                .flatMap(it -> file.find(it, actor))
                .filter(piece -> !sight.hidden(piece, actor))
                .map(Piece::ref);
        audit.write(Act.done("cases.shelf.list", actor)
                .on(Piece.KIND, ref.map(PublicRef::text).stream().toList())
                .asked(number));
        return ref;
    }

    /**
     * The paper of a case that is not accounted for: out or missing. Release, sealing and destruction wait until there is none, and
     * until what stands on a shelf is confirmed done.
     */
    @Transactional
    public List<Piece> unaccounted(Jacket jacket, Actor actor) {
        policy.require(actor, "cases.shelf.read");
        List<Piece> found = ofCase(jacket, actor).stream()
                .filter(piece -> !(piece.standing() instanceof Standing.Shelved))
                .toList();
        audit.write(Act.done("cases.shelf.read", actor)
                .on(Piece.KIND, found.stream().map(piece -> piece.ref().text()).toList())
                .inCase(jacket.number()));
        return found;
    }

    /** All paper of a case, for the page of its jacket, whose look has its line already. */
    List<Piece> ofCase(Jacket jacket, Actor actor) {
        return filed.with(pieces.ofCase(jacket.id()), actor.account()).stream()
                .map(piece -> sight.shown(piece, actor))
                .toList();
    }
}
