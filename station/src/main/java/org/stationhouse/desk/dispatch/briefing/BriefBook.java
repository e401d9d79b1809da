package org.stationhouse.desk.dispatch.briefing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the short records: a page of all, one with its history. Every look has its audit line. */
@Service
public class BriefBook {

    private static final String LIST = "dispatch.brief.list";

    /** Records that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final BriefStore briefs;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    BriefBook(BriefStore briefs, AccessPolicy policy, AuditTrail audit) {
        this.briefs = briefs;
        this.policy = policy;
        this.audit = audit;
    }

    /** A short record and its history, oldest first. */
    record Whole(Brief brief, List<BriefLine> lines) {}

    /** @param order full order text of the store */
    @Transactional
    List<Brief> list(BriefFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Brief> found = briefs.list(filter, order, skip, most);
        audit.write(Act.done(LIST, actor).on(Brief.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Brief> export(BriefFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.brief.export");
        Export.require(reason, large -> briefs.list(filter, order, 0, large + 1).size() > large);
        List<Brief> found = briefs.list(filter, order, skip, EXPORTED);
        audit.write(Act.done("dispatch.brief.export", actor).because(reason).on(Brief.KIND, refs(found)));
        return found;
    }

    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "dispatch.brief.read");
        return briefs.find(ref).map(brief -> {
            audit.write(Act.done("dispatch.brief.read", actor).on(Brief.KIND, ref.text()));
            return new Whole(brief, briefs.lines(brief.id()));
        });
    }

    static List<String> refs(List<Brief> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }
}
