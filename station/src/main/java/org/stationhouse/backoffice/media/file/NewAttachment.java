package org.stationhouse.backoffice.media.file;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;

/**
 * What a clerk says of a file.
 *
 * @param source where it comes from: who took it, who handed it in, which card or system
 * @param taken when it was taken, as said; null when nobody said
 */
public record NewAttachment(
        Sort sort,
        String title,
        Set<Label> labels,
        String source,
        @Nullable String taken) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_SOURCE = 120;
    public static final int LONGEST_TAKEN = 60;

    public NewAttachment {
        labels = Set.copyOf(labels);
        if (title.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("an attachment has a title, and comes from somewhere");
        }
    }

    /** The same under other labels. */
    NewAttachment under(Set<Label> others) {
        return new NewAttachment(sort, title, others, source, taken);
    }
}
