package org.stationhouse.backoffice.media.scan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.NewAttachment;

/** What the browser sends for a cover sheet: what lies behind it. */
record CoverForm(
        @NotNull @Nullable Sort sort,

        @NotBlank @Size(max = NewAttachment.LONGEST_TITLE) @Pattern(regexp = "\\P{Cc}*")
        String title,

        Set<Label> labels) {

    CoverForm {
        title = title == null ? "" : title.strip();
        labels = labels == null ? Set.of() : Set.copyOf(labels);
    }

    static CoverForm empty() {
        return new CoverForm(Sort.DOCUMENT, "", Set.of());
    }
}
