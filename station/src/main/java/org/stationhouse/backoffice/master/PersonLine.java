package org.stationhouse.backoffice.master;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A person in one line.
 *
 * @param id inside the database
 * @param number number in the index, for example {@code N26-000123}
 * @param names other names
 * @param sex NIBRS code, null when not known
 * @param race NIBRS code, null when not known
 * @param flags warnings that hold today, as the screen says them: kind, and what was said
 * @param address the address said last, null when none was
 * @param portrait where the small picture of the newest portrait is, null when there is none or it was not asked for
 */
public record PersonLine(
        long id,
        PublicRef ref,
        String number,
        PersonName name,
        List<PersonName> names,
        @Nullable PartialDate born,
        @Nullable String sex,
        @Nullable String race,
        List<Flag> flags,
        @Nullable String address,
        @Nullable String portrait) {

    public PersonLine {
        names = List.copyOf(names);
        flags = List.copyOf(flags);
    }

    /** The same with the small picture of his portrait. */
    public PersonLine with(String path) {
        return new PersonLine(id, ref, number, name, names, born, sex, race, flags, address, path);
    }

    /** A warning. @param sort kind of it, as in the messages under {@code master.sort} */
    public record Flag(String sort, String said) {}
}
