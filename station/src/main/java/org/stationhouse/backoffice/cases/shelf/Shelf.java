package org.stationhouse.backoffice.cases.shelf;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/**
 * The verbs of the manual files while pieces come and go: put on a shelf, lend, renew, miss; {@link Registry} has those that say what
 * a piece is. Every act leaves a line in the piece's history and one in the audit trail.
 */
@Service
public class Shelf {

    private static final String PUT = "cases.shelf.put";
    private static final String LEND = "cases.shelf.lend";
    private static final String MISS = "cases.shelf.miss";

    private final PieceStore pieces;
    private final PieceLineStore lines;
    private final PlaceStore places;
    private final PieceFile file;
    private final OutTasks tasks;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    Shelf(
            PieceStore pieces,
            PieceLineStore lines,
            PlaceStore places,
            PieceFile file,
            OutTasks tasks,
            AccessPolicy policy,
            AuditTrail audit) {
        this.pieces = pieces;
        this.lines = lines;
        this.places = places;
        this.file = file;
        this.tasks = tasks;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * A piece was put on a shelf, as a scan of both says: it is moved there, it has come back, it was found, or it stands where it
     * belongs and was seen.
     *
     * @return the piece as it stood before
     * @throws NoSuch when there is no such piece or place, or it is not the actor's to know
     */
    @Transactional(noRollbackFor = {Refusal.class, NoSuch.class})
    public Piece put(PublicRef ref, PublicRef place, Actor actor) {
        policy.require(actor, PUT);
        ShelfPlace to = places.find(place).orElseThrow(NoSuch::new);
        Piece piece = file.found(ref, PUT, actor);
        Instant now = file.now();
        PieceFile.saved(pieces.updatePut(piece, to, now), piece);
        pieces.closeCard(piece.id(), now, actor.name());
        lines.add(piece.id(), PieceLine.put(now, actor.name(), piece, to));
        tasks.in(piece, actor);
        audit.write(Act.done(PUT, actor)
                .on(Piece.KIND, ref.text())
                .inCase(PieceFile.caseNumber(piece))
                .changed("place", piece.place().text(), to.text())
                .changed("standing", piece.standing().word(), "SHELVED"));
        return piece;
    }

    /**
     * Hands a piece out; its out-card stands in its place until it comes back.
     *
     * @param version version that the clerk saw
     * @param holder who takes it
     * @param dueOn last day on which it may come back
     * @throws SomeoneElseSaved when that is no longer the current version
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void lend(PublicRef ref, int version, String holder, String purpose, LocalDate dueOn, Actor actor) {
        policy.require(actor, LEND);
        Piece piece = file.at(ref, version, LEND, actor);
        PieceRules.mayGoOut(piece);
        PieceRules.dueInTime(dueOn, file.today());
        var card = new OutCard(holder.strip(), purpose.strip(), file.now(), actor.name(), dueOn);
        PieceFile.saved(pieces.updateAway(piece, new Standing.Out(card)), piece);
        pieces.addCard(piece.id(), card);
        lines.add(piece.id(), PieceLine.out(card));
        tasks.out(piece, card, actor);
        audit.write(Act.done(LEND, actor)
                .on(Piece.KIND, ref.text())
                .inCase(PieceFile.caseNumber(piece))
                .changed("standing", piece.standing().word(), "OUT")
                .changed("holder", null, card.holder())
                .changed("purpose", null, card.purpose())
                .changed("dueOn", null, dueOn));
    }

    /** Gives the holder of a piece another day. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void renew(PublicRef ref, int version, LocalDate dueOn, Actor actor) {
        policy.require(actor, LEND);
        Piece piece = file.at(ref, version, LEND, actor);
        OutCard card = PieceRules.card(piece);
        PieceRules.dueInTime(dueOn, file.today());
        PieceFile.saved(pieces.updateAway(piece, piece.standing()), piece);
        pieces.renewCard(piece.id(), dueOn);
        lines.add(piece.id(), PieceLine.renewed(file.now(), actor.name(), card, dueOn));
        tasks.renewed(piece, card, dueOn, actor);
        audit.write(Act.done("cases.shelf.renew", actor)
                .on(Piece.KIND, ref.text())
                .inCase(PieceFile.caseNumber(piece))
                .changed("dueOn", card.dueOn(), dueOn));
    }

    /** A piece is neither on its shelf nor with anybody known; who had it last stays in its history. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void miss(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, MISS);
        Piece piece = file.at(ref, version, MISS, actor);
        PieceRules.mayBeMissed(piece);
        Instant now = file.now();
        var missing = new Standing.Missing(now, actor.name(), why.strip());
        PieceFile.saved(pieces.updateAway(piece, missing), piece);
        pieces.closeCard(piece.id(), now, actor.name());
        lines.add(piece.id(), PieceLine.missing(now, actor.name(), missing.why()));
        tasks.in(piece, actor);
        audit.write(Act.done(MISS, actor)
                .on(Piece.KIND, ref.text())
                .inCase(PieceFile.caseNumber(piece))
                .because(missing.why())
                .changed("standing", piece.standing().word(), "MISSING"));
    }
}
