package org.stationhouse.backoffice.media.file;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.media.Sort;

/** What the browser sends to put right what is said of an attachment. @param version version that it was typed on */
record AttachmentForm(
        @NotNull @Nullable Sort sort,

        @NotBlank @Size(max = NewAttachment.LONGEST_TITLE) @Pattern(regexp = "\\P{Cc}*")
        String title,

        @NotBlank @Size(max = NewAttachment.LONGEST_SOURCE) @Pattern(regexp = "\\P{Cc}*")
        String source,

        @Size(max = NewAttachment.LONGEST_TAKEN) @Pattern(regexp = "\\P{Cc}*")
        String taken,

        Integer version) {

    AttachmentForm {
        title = title == null ? "" : title;
        source = source == null ? "" : source;
        taken = taken == null ? "" : taken;
        version = version == null ? 0 : version;
    }

    static AttachmentForm of(Attachment it) {
        return new AttachmentForm(
                it.sort(),
                it.title(),
                it.said().source(),
                it.said().taken() == null ? "" : it.said().taken(),
                it.version());
    }

    NewAttachment toNewAttachment() {
        return new NewAttachment(
                sort == null ? Sort.OTHER : sort,
                title.strip(),
                Set.of(),
                source.strip(),
                taken.isBlank() ? null : taken.strip());
    }
}
