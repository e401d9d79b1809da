package org.stationhouse.backoffice.master.imports;

import org.stationhouse.backoffice.master.person.TakenPerson;

/** A row of a table of people as it was read. */
sealed interface PersonRow {

    record Good(TakenPerson person) implements PersonRow {}

    /**
     * A row that can't be taken over.
     *
     * @param oldNumber its number, empty when it could not be read
     * @param reason one sentence
     * @param content the row as it stands in the file, cut when it is very long
     */
    record Bad(long line, String oldNumber, String reason, String content) implements PersonRow {}
}
