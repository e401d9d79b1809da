package org.stationhouse.backoffice.charges.arrest;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.charges.count.CountBook;
import org.stationhouse.backoffice.charges.count.CountSheet;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * How arrests stand in the search: by number, by the numbers of courts, warrants, states and jails, by name. Those of restricted cases are
 * filed apart, under {@link GuardedArrests}, and those that bear a label under {@link JuvenileArrests}.
 */
@Component
class ArrestFiling implements SearchKind {

    private static final List<String> KINDS = List.of(Arrest.KIND, JuvenileArrests.KIND, GuardedArrests.KIND);

    private final SearchEntries index;
    private final ArrestStore arrests;
    private final NumberStore numbers;
    private final CountBook counts;
    private final RestrictedCases restricted;
    private final Worklist worklist;

    ArrestFiling(
            SearchEntries index,
            ArrestStore arrests,
            NumberStore numbers,
            CountBook counts,
            RestrictedCases restricted,
            Worklist worklist) {
        this.index = index;
        this.arrests = arrests;
        this.numbers = numbers;
        this.counts = counts;
        this.restricted = restricted;
        this.worklist = worklist;
    }

    @Override
    public String kind() {
        return Arrest.KIND;
    }

    @Override
    public String word() {
        return "charges.arrest";
    }

    @Override
    public String right() {
        return "charges.arrest.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/arrests/" + ref;
    }

    /** Under which kind the arrest stands now. */
    static String kind(Arrest arrest) {
        if (arrest.restricted()) {
            return GuardedArrests.KIND;
        }
        return arrest.labels().contains(Label.JUVENILE) ? JuvenileArrests.KIND : Arrest.KIND;
    }

    /** Files the arrest, or files it anew after a change. */
    void file(Arrest arrest) {
        String kind = kind(arrest);
        for (String other : KINDS) {
            if (!other.equals(kind)) {
                index.remove(other, arrest.ref());
                worklist.refiled(other, kind, arrest.ref());
            }
        }
        CountSheet sheet = counts.of(arrest.id());
        var keys = new ArrayList<SearchKey>(
                List.of(new SearchKey.Number(arrest.number()), new SearchKey.Name(arrest.name())));
        if (arrest.born() != null) {
            keys.add(new SearchKey.Born(arrest.born()));
        }
        numbers.of(arrest.id()).forEach(it -> keys.add(new SearchKey.Alias(it.number())));
        sheet.courtNumbers().forEach(it -> keys.add(new SearchKey.Alias(it)));
        sheet.warrants().forEach(it -> keys.add(new SearchKey.Alias(it)));
        keys.add(new SearchKey.Address(arrest.place()));
        index.put(new SearchEntry(
                kind,
                arrest.ref(),
                arrest.number(),
                arrest.name() + (arrest.charges().isEmpty() ? "" : " · " + arrest.charges()),
                arrest.place().text(),
                arrest.at(),
                keys));
    }

    /** In the transaction in which a case is restricted or lifted its arrests are filed anew. */
    @EventListener
    void refile(RestrictedCases.Changed changed) {
        List<Arrest> all = arrests.ofCase(changed.jacket());
        if (all.isEmpty() || all.getFirst().inCase() == null) {
            return;
        }
        arrests.restrict(
                changed.jacket(), restricted.restricted(all.getFirst().inCase().ref()));
        arrests.ofCase(changed.jacket()).forEach(this::file);
    }
}
