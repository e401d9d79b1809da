package org.stationhouse.backoffice.master.person;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.NewPerson;

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
    private final PersonClock clock;

    Candidates(DossierStore dossiers, KeyStore keys, SsnKeys ssns, PersonClock clock) {
        this.dossiers = dossiers;
        this.keys = keys;
        this.ssns = ssns;
        this.clock = clock;
    }

    /**
     * The likeliest first.
     *
     * @param open ids seen although known through protected events only; null for everybody
     */
    List<Candidate> find(NewPerson said, @org.jspecify.annotations.Nullable Collection<Long> open, int most) {
        Set<String> terms = new LinkedHashSet<>(PersonKeys.asked(said.name(), said.born()));
        Set<Long> bearers = new HashSet<>();
        for (NewPerson.Known one : said.known()) {
            String ssn = one.sort().equals(Fact.SSN) ? ssns.of(one.said()) : null;
            if (ssn != null) {
                terms.add(PersonKeys.ssn(ssn));
                bearers.addAll(keys.bearing(PersonKeys.ssn(ssn)));
            } else if (!one.sort().equals(Fact.SSN)) {
                terms.add(term(one));
            }
        }
        NameParts name = NameParts.of(said.name());
        Set<String> roots = new HashSet<>();
        name.givens().forEach(it -> roots.addAll(Nicknames.roots(it)));
        return dossiers.like(terms, PersonKeys.begun(said.name()), name.surname(), roots, open).stream()
                .map(it -> Matching.compare(said, bearers, it, clock.today()))
                .filter(Candidate::offered)
                .sorted(BEST)
                .limit(most)
                .toList();
    }

    private static String term(NewPerson.Known one) {
        return switch (FactKind.valueOf(one.kind())) {
            case PHONE -> PersonKeys.phone(one.said());
            case ADDRESS -> PersonKeys.address(one.said());
            case IDENTIFIER, NAME, FLAG, RELATION -> PersonKeys.number(one.said());
        };
    }
}
