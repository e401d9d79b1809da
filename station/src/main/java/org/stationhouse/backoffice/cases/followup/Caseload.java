package org.stationhouse.backoffice.cases.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads who has which open case, until when, and what is late. Every look has its audit line. */
@Service
public class Caseload {

    /** Cases that leave the house with one audit line that names them all. */
    static final int MOST = Act.MOST_REFS;

    private final CaseRowStore rows;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    Caseload(CaseRowStore rows, AccessPolicy policy, AuditTrail audit) {
        this.rows = rows;
        this.policy = policy;
        this.audit = audit;
    }

    /** A page of the list, what is due first in front. */
    @Transactional
    public List<CaseRow> list(CaseRowFilter filter, int most, Actor actor) {
        return list(filter, CaseRowStore.FIRST_DUE, 0, most, actor);
    }

    /** @param order of {@link CaseRowStore#ORDERS} */
    @Transactional
    List<CaseRow> list(CaseRowFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, "cases.followup.list");
        return found(Act.done("cases.followup.list", actor), filter, order, skip, most);
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<CaseRow> export(CaseRowFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "cases.followup.export");
        Export.require(
                reason,
                large -> !rows.list(filter, order, large, 1, actor.account()).isEmpty());
        return found(Act.done("cases.followup.export", actor).because(reason), filter, order, skip, MOST);
    }

    private List<CaseRow> found(Act act, CaseRowFilter filter, String order, int skip, int most) {
        List<CaseRow> found = rows.list(filter, order, skip, most, act.actor().account());
        audit.write(
                act.on(Cases.KIND, found.stream().map(row -> row.ref().text()).toList()));
        return found;
    }
}
