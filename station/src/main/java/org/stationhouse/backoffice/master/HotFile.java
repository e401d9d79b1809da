package org.stationhouse.backoffice.master;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;

/**
 * Who and what is wanted, stolen or missing. Everybody asks it; the agency's own list answers, and the desk of state entries will. Each
 * provider is asked in the caller's transaction, and neither asks the policy nor writes the audit line: {@link HotWarnings} does, and
 * the desk of look-ups.
 */
public interface HotFile {

    /** Whether it is the agency's own list and no state or national system. */
    boolean local();

    /** All that fits what is asked, the newest first. */
    List<Hit> hits(Asked asked);

    /**
     * What is asked about; each list empty when nothing of the kind is.
     *
     * @param births dates of birth that go with the names
     * @param serials serial numbers of articles and guns
     */
    record Asked(
            List<PersonName> names,
            List<PartialDate> births,
            List<Plate> plates,
            List<Vin> vins,
            List<String> serials) {

        public Asked {
            names = List.copyOf(names);
            births = List.copyOf(births);
            plates = List.copyOf(plates);
            vins = List.copyOf(vins);
            serials = List.copyOf(serials);
        }

        public static Asked person(List<PersonName> names, List<PartialDate> births) {
            return new Asked(names, births, List.of(), List.of(), List.of());
        }

        public static Asked vehicle(List<Plate> plates, List<Vin> vins) {
            return new Asked(List.of(), List.of(), plates, vins, List.of());
        }

        public boolean isEmpty() {
            return names.isEmpty() && plates.isEmpty() && vins.isEmpty() && serials.isEmpty();
        }
    }

    /**
     * An entry that fits.
     *
     * @param ref the entry
     * @param local whether it stands on the agency's own list only
     * @param kind WANTED, MISSING, STOLEN, LOST, FELONY
     * @param about who or what, as entered
     * @param state two letters of the state of a plate, null for anything else or when not said
     * @param since since when
     * @param until last day on which it holds, null when open
     * @param checked whether a second person has compared it with its source
     * @param exact whether all that was asked and is known agrees; if not, it may be another one
     */
    record Hit(
            PublicRef ref,
            boolean local,
            String kind,
            String about,
            @Nullable String state,
            LocalDate since,
            @Nullable LocalDate until,
            boolean checked,
            boolean exact) {}
}
