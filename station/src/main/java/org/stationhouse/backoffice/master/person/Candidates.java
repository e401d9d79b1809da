package org.stationhouse.backoffice.master.person;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.matching.NameParts;
import org.stationhouse.backoffice.master.matching.Nicknames;
import org.stationhouse.foundation.kernel.PartialDate;

/** Looks for those who may be meant: first by keys that name few people, then weighed one by one. */
@Component
class Candidates {

    private static final Comparator<Candidate> BEST = Comparator.comparingInt(Candidate::score)
            .reversed()
            .thenComparing(it -> it.person().name().toString())
            .thenComparing(it -> it.person().id());

    private final DossierStore dossiers;
    private final KeyStore keys;
    private final SsnKeys ssns;
    private final IndexClock clock;

    Candidates(DossierStore dossiers, KeyStore keys, SsnKeys ssns, IndexClock clock) {
        this.dossiers = dossiers;
        this.keys = keys;
        this.ssns = ssns;
        this.clock = clock;
    }

    /** The likeliest first. */
    List<Candidate> find(NewPerson said, Open open, int most) {
        Set<String> terms = new LinkedHashSet<>(PersonKeys.asked(said.name(), said.born()));
        Set<Long> bearers = new HashSet<>();
        for (NewPerson.Known one : said.known()) {
            String ssn = one.sort().equals(Fact.SSN) ? ssns.of(one.said()) : null;
            if (ssn != null) {
                terms.add(PersonKeys.ssn(ssn));
                bearers.addAll(keys.bearing(PersonKeys.ssn(ssn)));
            } else if (!one.sort().equals(Fact.SSN)) {
                terms.add(PersonKeys.term(one));
            }
        }
        NameParts name = NameParts.of(said.name());
        Set<String> givens = new HashSet<>(name.givens());
        name.givens().forEach(it -> givens.addAll(Nicknames.roots(it)));
        PartialDate born = said.born();
        List<String> begun = List.of(PersonKeys.begun(said.name(), born));
        return dossiers.like(terms, begun, born, name.surname(), givens, open).stream()
                .map(it -> Matching.compare(said, bearers, it, clock.today()))
                .filter(Candidate::offered)
                .sorted(BEST)
                .limit(most)
                .toList();
    }
}
