package org.stationhouse.backoffice.cases.shelf;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Relation;

/** Who may not see a case does not see its paper; in a box of several cases he sees the others. */
@Component
class PieceSight {

    private final AccessPolicy policy;

    PieceSight(AccessPolicy policy) {
        this.policy = policy;
    }

    /**
     * @throws org.stationhouse.foundation.staff.GlassNeeded when all its cases are restricted to others and the right is one to read
     * @throws org.stationhouse.foundation.staff.Refusal when they are and it is not
     */
    void require(Piece piece, String right, Actor actor) {
        List<Piece.Filed> cases = piece.cases();
        if (cases.isEmpty() || cases.stream().anyMatch(it -> !it.restricted() || it.assigned())) {
            return;
        }
        Piece.Filed asked =
                cases.stream().filter(it -> open(it, actor)).findFirst().orElse(cases.getFirst());
        policy.require(actor, right, relation(asked));
    }

    /** Whether the piece is not there for this reader. */
    boolean hidden(Piece piece, Actor actor) {
        return !piece.cases().isEmpty() && piece.cases().stream().noneMatch(it -> open(it, actor));
    }

    /** The piece without the numbers that are not the reader's to know. */
    Piece shown(Piece piece, Actor actor) {
        return piece.cases().stream().allMatch(it -> open(it, actor))
                ? piece
                : piece.with(piece.cases().stream()
                        .map(it -> open(it, actor) ? it : it.shut())
                        .toList());
    }

    PieceLine shown(PieceLine line, Actor actor) {
        return line.filed() == null || open(line.filed(), actor) ? line : line.withCaseShut();
    }

    private boolean open(Piece.Filed filed, Actor actor) {
        return !filed.restricted()
                || filed.assigned()
                || policy.decide(actor, "cases.jacket.read", relation(filed)) instanceof Decision.Allowed;
    }

    static Relation relation(Piece.Filed filed) {
        return filed.restricted()
                ? Relation.restricted(Cases.KIND, filed.ref().text(), filed.assigned())
                : Relation.open(Cases.KIND, filed.ref().text());
    }
}
