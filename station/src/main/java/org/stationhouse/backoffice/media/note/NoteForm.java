package org.stationhouse.backoffice.media.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.stationhouse.backoffice.media.Label;

/**
 * What the browser sends of a note.
 *
 * @param why reason of a change; empty for a new note
 * @param version version that a change was typed on; 0 for a new note
 */
record NoteForm(
        @NotBlank @Size(max = Note.LONGEST_TEXT) @Pattern(regexp = "[^\\x00]*")
        String text,

        Set<Label> labels,

        @NotBlank @Size(max = Note.LONGEST_SOURCE) @Pattern(regexp = NO_CONTROL)
        String source,

        @Size(max = Note.LONGEST_WHY) @Pattern(regexp = NO_CONTROL)
        String why,

        Integer version) {

    static final String NO_CONTROL = "\\P{Cc}*";

    NoteForm {
        text = text == null ? "" : text;
        labels = labels == null ? Set.of() : Set.copyOf(labels);
        source = source == null ? "" : source;
        why = why == null ? "" : why.strip();
        version = version == null ? 0 : version;
    }

    static NoteForm empty() {
        return new NoteForm("", Set.of(), "", "", 0);
    }

    static NoteForm of(Note note) {
        Note.Version now = note.now();
        return new NoteForm(now.said().text(), now.said().labels(), now.said().source(), "", now.number());
    }

    Note.Said said() {
        return new Note.Said(text.strip().replace("\r\n", "\n"), labels, source.strip());
    }
}
