package org.stationhouse.backoffice.charges.arrest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Takes an arrest out for an act, in the version that the clerk saw. */
@Component
class ArrestFile {

    private final ArrestStore arrests;
    private final RestrictedCases restricted;
    private final ArrestSight sight;
    private final AgencyOffice agency;
    private final Clock clock;

    ArrestFile(ArrestStore arrests, RestrictedCases restricted, ArrestSight sight, AgencyOffice agency, Clock clock) {
        this.arrests = arrests;
        this.restricted = restricted;
        this.sight = sight;
        this.agency = agency;
        this.clock = clock;
    }

    /** An arrest that the actor may do something with. @throws NoSuch when there is none for him */
    Arrest found(PublicRef ref, String right, Actor actor) {
        Arrest arrest = arrests.find(ref).orElseThrow(NoSuch::new);
        sight.require(arrest, right, actor);
        return arrest;
    }

    /**
     * The same, held until the end of the transaction, and before it its case (decision 213): whoever restricts the case holds that
     * first and its arrests then.
     *
     * @throws SomeoneElseSaved when that is no longer the current version
     */
    Arrest at(PublicRef ref, int version, String right, Actor actor) {
        arrests.jacketOf(ref).ifPresent(restricted::restricted);
        arrests.lock(ref);
        Arrest arrest = found(ref, right, actor);
        saved(arrest.version() == version ? 1 : 0, arrest);
        return arrest;
    }

    /** To the millisecond, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The agency's date. */
    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return at.atZone(agency.zone()).toLocalDate();
    }

    static void saved(int rows, Arrest arrest) {
        if (rows == 0) {
            throw new SomeoneElseSaved("Arrest " + arrest.number());
        }
    }
}
