package org.stationhouse.backoffice.master.vehicle;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.VehicleCandidate;

/** Looks for those that may be meant: first by plates and numbers, then weighed one by one. */
@Component
class VehicleCandidates {

    /** Vehicles offered at once. */
    static final int MOST = 8;

    private static final Comparator<VehicleCandidate> BEST = Comparator.comparingInt(VehicleCandidate::score)
            .reversed()
            .thenComparing(it -> it.vehicle().id());

    private final VehicleCardStore cards;
    private final IndexClock clock;

    VehicleCandidates(VehicleCardStore cards, IndexClock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    /** The likeliest first. */
    List<VehicleCandidate> find(NewVehicle said, Open open) {
        Set<String> terms = VehicleKeys.asked(said.plate(), said.vin());
        String pattern = said.plate() == null && PlatePattern.possible(said.partial())
                ? PlatePattern.of(said.partial()).like()
                : "";
        if (terms.isEmpty() && pattern.isEmpty()) {
            return List.of();
        }
        return cards.like(terms, pattern, open).stream()
                .map(it -> VehicleMatching.compare(said, it, clock.today()))
                .filter(VehicleCandidate::offered)
                .sorted(BEST)
                .limit(MOST)
                .toList();
    }
}
