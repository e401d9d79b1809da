package org.stationhouse.backoffice.master;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Warns on the page of a person or a vehicle that stands in a hot file. What the entry says is told to whoever looks it up for a purpose. */
@Service
public class HotWarnings {

    /** Kind of record in audit lines. */
    public static final String KIND = "master.hot";

    private final List<HotFile> files;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    HotWarnings(List<HotFile> files, AccessPolicy policy, AuditTrail audit) {
        this.files = files;
        this.policy = policy;
        this.audit = audit;
    }

    /** What fits; each warning shown has its audit line. */
    @Transactional
    public List<HotFile.Hit> of(HotFile.Asked asked, Actor actor) {
        policy.require(actor, "master.hot.warn");
        if (asked.isEmpty()) {
            return List.of();
        }
        List<HotFile.Hit> hits =
                files.stream().flatMap(it -> it.hits(asked).stream()).toList();
        if (!hits.isEmpty()) {
            audit.write(Act.done("master.hot.warn", actor)
                    .on(KIND, hits.stream().map(it -> it.ref().text()).toList()));
        }
        return hits;
    }
}
