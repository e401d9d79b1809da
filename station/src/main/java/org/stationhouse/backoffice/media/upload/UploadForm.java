package org.stationhouse.backoffice.media.upload;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What the browser says of a file that is about to come. The kit's script sends one for each file and reads the answer, which is no
 * page: so every field is text, and what is wrong is told in one sentence.
 *
 * @param record reference of the record that it is for
 * @param title empty for the name of the file
 * @param labels with blanks between
 * @param name what the sender calls the file
 * @param size in bytes
 * @param head SHA-256 of the first bytes, so that the same file is recognized when it comes again
 */
record UploadForm(
        @Size(max = 40) String record,
        @Pattern(regexp = "[A-Z]{1,20}") String sort,

        @Size(max = NewAttachment.LONGEST_TITLE) @Pattern(regexp = "\\P{Cc}*")
        String title,

        @Pattern(regexp = "[A-Z_ ]*") String labels,

        @NotBlank @Size(max = NewAttachment.LONGEST_SOURCE) @Pattern(regexp = "\\P{Cc}*")
        String source,

        @Size(max = NewAttachment.LONGEST_TAKEN) @Pattern(regexp = "\\P{Cc}*")
        String taken,

        @NotBlank String name,
        @Pattern(regexp = "\\d{1,15}") String size,
        @Pattern(regexp = "[0-9a-f]{64}") String head) {

    UploadForm {
        record = record == null ? "" : record;
        sort = sort == null ? "" : sort;
        title = title == null ? "" : title;
        labels = labels == null ? "" : labels;
        source = source == null ? "" : source;
        taken = taken == null ? "" : taken;
        name = Names.clean(name == null ? "" : name);
        size = size == null ? "" : size;
        head = head == null ? "" : head;
    }

    /** The record, empty for what is no reference. */
    Optional<PublicRef> of() {
        return PublicRef.typed(record);
    }

    NewAttachment toNewAttachment() {
        String called = title.isBlank() ? name : title.strip();
        return new NewAttachment(
                Stream.of(Sort.values())
                        .filter(it -> it.name().equals(sort))
                        .findFirst()
                        .orElse(Sort.OTHER),
                called.length() > NewAttachment.LONGEST_TITLE
                        ? called.substring(0, NewAttachment.LONGEST_TITLE)
                        : called,
                known(),
                source.strip(),
                taken.isBlank() ? null : taken.strip());
    }

    private Set<Label> known() {
        Set<Label> known = EnumSet.noneOf(Label.class);
        for (String one : labels.split(" ")) {
            Stream.of(Label.values()).filter(it -> it.name().equals(one)).forEach(known::add);
        }
        return known;
    }

    /** Whether each label is one; a protection that is not understood is not dropped. */
    boolean labelsRight() {
        return Stream.of(labels.split(" ")).filter(it -> !it.isBlank()).count() == known().size();
    }
}
