package org.stationhouse.backoffice.cases.shelf;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The verbs that say what a piece is: register, change, file a case's paper in it, take it from there. */
@Service
public class Registry {

    private static final String REGISTER = "cases.shelf.register";
    private static final String CHANGE = "cases.shelf.change";

    private final PieceStore pieces;
    private final FiledStore filed;
    private final PieceLineStore lines;
    private final PieceFile file;
    private final PlaceFile places;
    private final PieceFiling filing;
    private final NumberSeries numbers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;

    Registry(
            PieceStore pieces,
            FiledStore filed,
            PieceLineStore lines,
            PieceFile file,
            PlaceFile places,
            PieceFiling filing,
            NumberSeries numbers,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency) {
        this.pieces = pieces;
        this.filed = filed;
        this.lines = lines;
        this.file = file;
        this.places = places;
        this.filing = filing;
        this.numbers = numbers;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
    }

    /**
     * Enters a piece that stands on a shelf.
     *
     * @param caseNumber number of a case whose paper it holds, null or blank for none
     * @throws Refusal when no such case is open to the actor
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Piece register(NewPiece said, @Nullable String caseNumber, Actor actor) {
        policy.require(actor, REGISTER);
        Piece.Filed first = caseNumber == null || caseNumber.isBlank() ? null : jacket(caseNumber, REGISTER, actor);
        Instant now = file.now();
        ShelfPlace place = places.known(said.room(), said.shelf(), now, actor);
        int year = now.atZone(agency.zone()).getYear();
        long running = numbers.reserve(Piece.SERIES, year);
        PublicRef ref = PublicRef.fresh();
        long id = pieces.insert(ref, Piece.number(year, running), said, place, now, actor.name());
        numbers.use(Piece.SERIES, year, running);
        lines.add(id, PieceLine.registered(now, actor.name(), place));
        if (first != null) {
            filed.file(id, first.id(), now, actor.name());
            lines.add(id, PieceLine.filed(now, actor.name(), first, true));
        }
        Piece piece = file.find(ref, actor).orElseThrow();
        filing.file(piece);
        audit.write(Act.done(REGISTER, actor)
                .on(Piece.KIND, ref.text())
                .inCase(PieceFile.caseNumber(piece))
                .changed("kind", null, said.kind())
                .changed("label", null, said.label())
                .changed("contents", null, said.contents())
                .changed("years", null, said.years())
                .changed("place", null, place.text()));
        return piece;
    }

    /**
     * Puts right what is said of a piece.
     *
     * @param version version that the clerk saw
     * @throws SomeoneElseSaved when that is no longer the current version
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, NewPiece said, Actor actor) {
        policy.require(actor, CHANGE);
        Piece piece = file.at(ref, version, CHANGE, actor);
        Instant now = file.now();
        ShelfPlace place = places.known(said.room(), said.shelf(), now, actor);
        PieceFile.saved(pieces.updateSaid(piece, said, place, now), piece);
        Act act = Act.done(CHANGE, actor).on(Piece.KIND, ref.text()).inCase(PieceFile.caseNumber(piece));
        for (var field : changes(piece, said, place).entrySet()) {
            Object was = field.getValue().getFirst();
            Object is = field.getValue().getLast();
            lines.add(piece.id(), PieceLine.changed(now, actor.name(), field.getKey(), is, was));
            act = act.changed(field.getKey(), was, is);
        }
        filing.file(file.find(ref, actor).orElseThrow());
        audit.write(act);
    }

    /** Field to what it held and what it holds, of those that differ. */
    private static Map<String, List<@Nullable Object>> changes(Piece piece, NewPiece said, ShelfPlace place) {
        var fields = new LinkedHashMap<String, List<@Nullable Object>>();
        fields.put("kind", Arrays.asList(piece.kind(), said.kind()));
        fields.put("label", Arrays.asList(piece.label(), said.label()));
        fields.put("contents", Arrays.asList(piece.contents(), said.contents()));
        fields.put("years", Arrays.asList(piece.years(), said.years()));
        fields.put("place", Arrays.asList(piece.place().text(), place.text()));
        fields.values().removeIf(it -> Objects.equals(it.getFirst(), it.getLast()));
        return fields;
    }

    /** The paper of a case lies in this piece. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void file(PublicRef ref, int version, String caseNumber, Actor actor) {
        policy.require(actor, CHANGE);
        Piece piece = file.at(ref, version, CHANGE, actor);
        Piece.Filed jacket = jacket(caseNumber, CHANGE, actor);
        Instant now = file.now();
        if (filed.file(piece.id(), jacket.id(), now, actor.name()) == 0) {
            throw new Refusal("The paper of this case is filed here already.", "Manual files: a case once in a piece");
        }
        refiled(piece, PieceLine.filed(now, actor.name(), jacket, true), actor);
        audit.write(Act.done("cases.shelf.file", actor)
                .on(Piece.KIND, ref.text())
                .inCase(jacket.number())
                .changed("case", null, jacket.number()));
    }

    /** The paper of a case does not lie in this piece any more. @param jacket reference of the case */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void unfile(PublicRef ref, int version, PublicRef jacket, Actor actor) {
        policy.require(actor, CHANGE);
        Piece piece = file.at(ref, version, CHANGE, actor);
        Piece.Filed from = piece.cases().stream()
                .filter(it -> it.ref().equals(jacket) && (!it.restricted() || it.assigned()))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("No paper of this case is filed here.", "Manual files: only what is there"));
        Instant now = file.now();
        filed.end(piece.id(), from.id(), now, actor.name());
        refiled(piece, PieceLine.filed(now, actor.name(), from, false), actor);
        audit.write(Act.done("cases.shelf.unfile", actor)
                .on(Piece.KIND, ref.text())
                .inCase(from.number())
                .changed("case", from.number(), null));
    }

    private void refiled(Piece piece, PieceLine line, Actor actor) {
        PieceFile.saved(pieces.touch(piece), piece);
        lines.add(piece.id(), line);
        filing.file(file.find(piece.ref(), actor).orElseThrow());
    }

    /** A case that the actor may file paper for; there is no other answer for one that he may not see. */
    private Piece.Filed jacket(String caseNumber, String right, Actor actor) {
        Piece.Filed jacket = filed.numbered(caseNumber.strip(), actor.account())
                .filter(it -> !it.restricted() || it.assigned())
                .orElseThrow(
                        () -> new Refusal("No case of this number is open to you.", "Manual files: paper of a case"));
        policy.require(actor, right, PieceSight.relation(jacket));
        return jacket;
    }
}
