package org.stationhouse.foundation.web;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * Takes a file of one kind over, for {@code import KIND FILE}: loads what is good, reports what is not, changes nothing twice. Each
 * bean of it is a kind.
 */
public interface TakeOver {

    /**
     * What became of a file.
     *
     * @param loaded rows that stand now and did not before
     * @param rejected rows that were not taken over
     * @param unchanged rows that stood before, with the same content
     * @param problems the first of the rejected rows, one line each
     * @param report all of them, with their reasons; null when none was rejected
     */
    record Outcome(
            long loaded,
            long rejected,
            long unchanged,
            List<String> problems,
            @Nullable Path report) {}

    /** The word of the command line, for example {@code calls}. */
    String kind();

    /** What the file holds, to stand in "calls FILE loads ...". */
    String holds();

    /** @throws CannotRun when the agency is not set up, is a demonstration, or the file holds something else */
    Outcome load(Path file, Actor actor);

    /**
     * The same of one of several systems, whose numbers are kept apart.
     *
     * @param system its name
     * @throws CannotRun also where this kind is not kept apart so
     */
    default Outcome loadOf(String system, Path file, Actor actor) {
        throw new CannotRun("There is no --system of " + kind() + ".");
    }

    /** Says what would become of the file and changes nothing. @throws CannotRun also where that can't be said of this kind */
    default Outcome dryRun(Path file, Actor actor) {
        throw new CannotRun("There is no dry run of " + kind() + ".");
    }

    /** The agency, where it takes real data. @throws CannotRun before set-up, and in a demonstration */
    static Agency agency(AgencyOffice agencies) {
        Agency agency = agencies.agency()
                .orElseThrow(() ->
                        new CannotRun("This data folder is not set up yet: start the program and set it up first."));
        if (agency.demo()) {
            throw new CannotRun("This is a demonstration and takes no real data: import into another data folder.");
        }
        return agency;
    }
}
