package org.stationhouse.backoffice.office.law;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the browser sends to end a line of the agency's layer.
 *
 * @param lastDay null when it was a mistake and never held
 * @param why who decided it, and why
 */
record EndForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate lastDay,

        @NotBlank @Size(max = 300) String why,
        int version) {

    EndForm(@Nullable LocalDate lastDay, @Nullable String why, @Nullable Integer version) {
        this(lastDay, ValueForm.plain(why), version == null ? 0 : version);
    }
}
