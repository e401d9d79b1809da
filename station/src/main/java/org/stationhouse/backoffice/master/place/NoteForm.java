package org.stationhouse.backoffice.master.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.stationhouse.backoffice.master.IndexClock;

/** What the browser sends to warn of something at a place. */
record NoteForm(
        @NotBlank @Size(max = 20) String kind,

        @NotBlank @Size(max = PlaceNote.LONGEST) @Pattern(regexp = NO_CONTROL)
        String said,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String fromOn,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String untilOn,

        @NotBlank @Size(max = PlaceNote.LONGEST_SOURCE) @Pattern(regexp = NO_CONTROL)
        String source) {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** A field that the browser left out is an empty one. */
    NoteForm {
        kind = kind == null ? "" : kind;
        said = said == null ? "" : said;
        fromOn = fromOn == null ? "" : fromOn;
        untilOn = untilOn == null ? "" : untilOn;
        source = source == null ? "" : source;
    }

    static NoteForm empty() {
        return new NoteForm(NoteKind.WEAPONS.name(), "", "", "", "");
    }

    NewNote toNewNote(LocalDate today) {
        return new NewNote(
                NoteKind.valueOf(kind),
                said.strip(),
                source.strip(),
                IndexClock.day(fromOn, today).orElse(null),
                IndexClock.day(untilOn, today).orElse(null));
    }
}
