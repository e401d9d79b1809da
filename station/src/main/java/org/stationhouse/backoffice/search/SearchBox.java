package org.stationhouse.backoffice.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.search.SearchKey.Field;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.KeptPlans;

/** The one box: finds records by number, phone, name and place, the most exact first, and says why each was found. */
@Service
public class SearchBox {

    /** Longer questions are cut: no number, name or place is that long. */
    private static final int LONGEST = 200;

    private static final Comparator<Hit> BEST =
            Comparator.comparing(Hit::why).thenComparing(Hit::at, Comparator.reverseOrder());

    private final FindStore index;
    private final KnownKinds known;
    private final Shown shown;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final KeptPlans plans;

    SearchBox(FindStore index, KnownKinds known, Shown shown, AccessPolicy policy, AuditTrail audit, KeptPlans plans) {
        this.index = index;
        this.known = known;
        this.shown = shown;
        this.policy = policy;
        this.audit = audit;
        this.plans = plans;
    }

    /**
     * Looks up what was typed.
     *
     * @param in fields to look at, all when empty
     * @param most most hits to give
     * @param typing whether the reader is still typing: then the audit line names only what this session was not shown before
     */
    @Transactional
    public List<Hit> find(String typed, Set<Field> in, int most, boolean typing, Actor actor) {
        policy.require(actor, "search.entry.find");
        plans.keep();
        String asked = typed.strip();
        asked = asked.length() <= LONGEST ? asked : asked.substring(0, LONGEST);
        List<Hit> hits =
                hits(Question.of(asked, in.isEmpty() ? EnumSet.allOf(Field.class) : in), known.of(actor), most);
        if (!asked.isEmpty()) {
            List<String> refs = hits.stream().map(hit -> hit.ref().text()).toList();
            audit.write(Act.done("search.entry.find", actor)
                    .on("search.entry", shown.news(actor, refs, typing))
                    .asked(asked));
        }
        return hits;
    }

    private List<Hit> hits(Question question, Known mine, int most) {
        var found = new ArrayList<Hit>();
        if (!question.probes().isEmpty() && !mine.nothing()) {
            found.addAll(index.find(question.probes(), mine, most));
            if (question.surname() != null && found.size() < most) {
                List<String> sounds = Spelling.sounds(question.surname());
                found.addAll(index.sounding(question.surname(), sounds, question.initial(), mine, most));
            }
        }
        found.sort(BEST);
        var once = new LinkedHashMap<String, Hit>();
        found.forEach(hit -> once.putIfAbsent(hit.kind() + hit.ref(), hit));
        return once.values().stream().limit(most).toList();
    }
}
