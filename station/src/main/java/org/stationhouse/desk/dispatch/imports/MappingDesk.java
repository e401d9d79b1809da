package org.stationhouse.desk.dispatch.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** What was explained of the headings of logs: kept, and put right. */
@Service
class MappingDesk {

    static final String MAP = "dispatch.import.map";

    private final MappingStore mappings;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    MappingDesk(MappingStore mappings, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.mappings = mappings;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Explains headings, or puts right what was explained of them.
     *
     * @param headings sorted
     * @param version what was seen; 0 where nobody had explained them
     * @param sample the first rows of a file with these headings; null where none is at hand
     * @throws Unfit for the field that can't be so
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    PublicRef explain(List<String> headings, int version, Mapping.Said said, @Nullable Sample sample, Actor actor) {
        policy.require(actor, MAP);
        MappingRules.fit(said, headings, sample);
        Mapping was = mappings.known(headings).orElse(null);
        if ((was == null ? 0 : was.version()) != version) {
            throw new SomeoneElseSaved("The headings");
        }
        PublicRef ref = was == null ? PublicRef.fresh() : was.ref();
        int rows = was == null
                ? mappings.insert(ref, headings, said, now(), actor.name())
                : mappings.update(was, said, now(), actor.name());
        if (rows == 0) {
            throw new SomeoneElseSaved("The headings");
        }
        Act act = Act.done(MAP, actor)
                .on(Mapping.KIND, ref.text())
                .changed("system", was == null ? null : was.said().system(), said.system())
                .changed("pattern", was == null ? null : was.said().pattern(), said.pattern());
        for (CsvLog.Part part : CsvLog.Part.values()) {
            String before = was == null ? null : was.said().columns().get(part);
            act = act.changed(MappingRules.field(part), before, said.columns().get(part));
        }
        audit.write(act);
        return ref;
    }

    @Transactional
    List<Mapping> list(Actor actor) {
        policy.require(actor, ImportBook.LIST);
        List<Mapping> all = mappings.list();
        audit.write(Act.done("dispatch.import.maps", actor).count(all.size()));
        return all;
    }

    @Transactional
    Mapping read(PublicRef ref, Actor actor) {
        policy.require(actor, ImportBook.READ);
        Mapping mapping = mappings.find(ref).orElseThrow(NoSuch::new);
        audit.write(Act.done("dispatch.import.read", actor).on(Mapping.KIND, ref.text()));
        return mapping;
    }

    /** What was explained of these headings. @param headings sorted */
    @Transactional(readOnly = true)
    Optional<Mapping> known(List<String> headings, Actor actor) {
        policy.require(actor, ImportBook.READ);
        return mappings.known(headings);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
