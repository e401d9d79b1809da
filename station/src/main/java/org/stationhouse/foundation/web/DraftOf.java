package org.stationhouse.foundation.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Which form of which record a draft belongs to; with the person, that is one draft.
 *
 * @param form name that the form gives itself in {@code data-draft}, for example {@code dispatch.call}
 * @param record public reference of the record; {@code new-} and 32 hexadecimal digits drawn by the page where there is none yet
 */
public record DraftOf(String form, String record) {

    private static final Pattern FORM = Pattern.compile("[a-z]+(\\.[a-z0-9_]+)+");
    private static final Pattern NEW = Pattern.compile("new-[0-9a-f]{32}");
    private static final int LONGEST = 60;

    /** @throws IllegalArgumentException when either has another shape */
    public DraftOf {
        if (form.length() > LONGEST || !FORM.matcher(form).matches()) {
            throw new IllegalArgumentException("a form is named room.noun");
        }
        if (!NEW.matcher(record).matches()) {
            record = new PublicRef(record).text();
        }
    }

    /** Empty when either has another shape: the name of no draft. */
    public static Optional<DraftOf> of(String form, String record) {
        try {
            return Optional.of(new DraftOf(form, record));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the record will only come to be when the form is sent. */
    public boolean fresh() {
        return NEW.matcher(record).matches();
    }
}
