package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Pairs;

/**
 * Finds who among many new people is likely known already. Looked at are only those who bear the same identifier, or the same name and
 * date of birth, so that the work for each is bounded; whether they are likely one person is then weighed as for anybody.
 */
@Component
class LikelyPairs {

    private static final String LOCAL = "LOCAL";

    private final TakenPairStore store;
    private final DossierStore dossiers;
    private final Pairs pairs;
    private final SsnKeys ssns;
    private final IndexClock clock;

    LikelyPairs(TakenPairStore store, DossierStore dossiers, Pairs pairs, SsnKeys ssns, IndexClock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.pairs = pairs;
        this.ssns = ssns;
        this.clock = clock;
    }

    /**
     * Lets likely pairs wait for somebody who may merge.
     *
     * @param fresh people who are filed already
     * @param said the same, as it was said of them
     * @return how many pairs
     */
    long find(List<Dossier> fresh, List<NewPerson> said, Instant now) {
        var asked = new ArrayList<TakenPairStore.Asked>();
        var byId = new HashMap<Long, NewPerson>();
        for (int n = 0; n < fresh.size(); n++) {
            long id = fresh.get(n).head().id();
            byId.put(id, said.get(n));
            ask(id, said.get(n), asked);
        }
        Map<Long, Set<Long>> found = new LinkedHashMap<>();
        Map<Long, Set<Long>> bearers = new HashMap<>();
        for (TakenPairStore.Found one : store.find(asked)) {
            boolean turned = byId.containsKey(one.other()) && one.other() > one.person();
            if (turned) {
                continue;
            }
            found.computeIfAbsent(one.person(), it -> new HashSet<>()).add(one.other());
            if (one.ssn()) {
                bearers.computeIfAbsent(one.person(), it -> new HashSet<>()).add(one.other());
            }
        }
        LocalDate today = clock.today();
        long likely = 0;
        for (var one : found.entrySet()) {
            NewPerson about = Objects.requireNonNull(byId.get(one.getKey()));
            for (Dossier other : dossiers.of(List.copyOf(one.getValue()), Open.EVERYBODY)) {
                Candidate candidate =
                        Matching.compare(about, bearers.getOrDefault(one.getKey(), Set.of()), other, today);
                if (candidate.strong()) {
                    pairs.found(Index.PERSON, one.getKey(), candidate.person().id(), candidate.score(), now);
                    likely++;
                }
            }
        }
        return likely;
    }

    private void ask(long id, NewPerson said, List<TakenPairStore.Asked> asked) {
        if (said.born() != null && said.born().full() && !said.name().first().isEmpty()) {
            asked.add(TakenPairStore.Asked.named(id, PersonKeys.twin(said.name(), said.born()), said));
        }
        for (NewPerson.Known one : said.known()) {
            if (one.kind().equals(FactKind.IDENTIFIER.name()) && !one.sort().equals(LOCAL)) {
                if (!one.sort().equals(Fact.SSN)) {
                    asked.add(TakenPairStore.Asked.numbered(id, PersonKeys.term(one), false));
                } else {
                    String key = ssns.of(one.said());
                    if (key != null) {
                        asked.add(TakenPairStore.Asked.numbered(id, PersonKeys.ssn(key), true));
                    }
                }
            }
        }
    }
}
