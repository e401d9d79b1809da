package org.stationhouse.backoffice.master.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * A person as another system kept him.
 *
 * @param line of the file, from 1
 * @param oldNumber what that system calls him, null where it says nothing
 * @param said name, date of birth, looks, and what else is known
 * @param names other names
 * @param content every field of the row, to notice whether it comes again unchanged
 */
public record TakenPerson(
        long line, @Nullable String oldNumber, NewPerson said, List<PersonName> names, String content) {

    public static final int LONGEST_NUMBER = 40;

    public TakenPerson {
        names = List.copyOf(names);
        if (oldNumber != null && (oldNumber.isBlank() || oldNumber.length() > LONGEST_NUMBER)) {
            throw new IllegalArgumentException("A number has 1 to " + LONGEST_NUMBER + " characters.");
        }
    }
}
