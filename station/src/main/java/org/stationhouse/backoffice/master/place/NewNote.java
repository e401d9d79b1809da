package org.stationhouse.backoffice.master.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a place for those who go there.
 *
 * @param source who said it, on what occasion
 * @param fromOn since when it holds, null when not said
 * @param untilOn last day on which it holds, null when not said
 */
public record NewNote(
        NoteKind kind,
        String said,
        String source,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn) {

    public NewNote {
        if (said.isBlank() || said.length() > PlaceNote.LONGEST) {
            throw new IllegalArgumentException(
                    "A premise note says something, in at most " + PlaceNote.LONGEST + " characters.");
        }
        if (source.isBlank() || source.length() > PlaceNote.LONGEST_SOURCE) {
            throw new IllegalArgumentException("A premise note says who said it.");
        }
        if (fromOn != null && untilOn != null && untilOn.isBefore(fromOn)) {
            throw new IllegalArgumentException("A premise note ends on the day it begins or later.");
        }
    }
}
