package org.stationhouse.foundation.staff.access;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Right;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.RightsMatrix;
import org.stationhouse.foundation.staff.Role;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Draws the matrix by the same rules that decide. */
@Service
class MatrixOffice implements RightsMatrix {

    private static final String RIGHT = "staff.bar.list";

    private final Rights rights;
    private final Gatekeeper policy;
    private final FactsBoard board;
    private final AuditTrail audit;

    MatrixOffice(Rights rights, Gatekeeper policy, FactsBoard board, AuditTrail audit) {
        this.rights = rights;
        this.policy = policy;
        this.board = board;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<Row> rows(Actor actor) {
        policy.require(actor, RIGHT);
        audit.write(Act.done(RIGHT, actor));
        AccessRules rules = policy.rules();
        Facts facts = board.facts();
        return rights.all().stream().map(right -> row(right, rules, facts)).toList();
    }

    private Row row(Right right, AccessRules rules, Facts facts) {
        var cells = new LinkedHashMap<String, Cell>();
        for (Role role : rights.roles()) {
            if (role.forPeople()) {
                cells.put(role.id(), cell(right, role, rules, facts));
            }
        }
        return new Row(right, cells);
    }

    private static Cell cell(Right right, Role role, AccessRules rules, Facts facts) {
        if (!right.roles().contains(role.id())) {
            return Cell.NO;
        }
        if (rules.barredFromDuty(role.id(), right.duty()) != null) {
            return Cell.BARRED;
        }
        if (facts.needs().containsKey(right.duty())) {
            return Cell.CERTIFICATE;
        }
        return right.fresh() ? Cell.PROVE : Cell.YES;
    }
}
