package org.stationhouse.backoffice.post.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is given.
 *
 * @param audience {@link Notice#EVERYONE}, the name of a queue, or the reference of one person's account
 * @param dueOn by the end of which day it must have been read, null for no limit
 */
public record NewNotice(
        Notice.Kind kind,
        String title,
        String text,
        String audience,
        @Nullable LocalDate dueOn,
        boolean byMail) {

    public NewNotice {
        if (title.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a notice has a title and a text");
        }
    }
}
