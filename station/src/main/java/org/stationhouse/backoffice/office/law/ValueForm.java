package org.stationhouse.backoffice.office.law;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/**
 * A value of the agency's own as the browser sends it.
 *
 * @param item what of the rule it is for
 * @param value a number in the unit of the law
 * @param ordinance number of the ordinance, resolution or order
 * @param until last day, null while it lasts
 */
record ValueForm(
        @NotBlank String item,

        @NotBlank @Pattern(regexp = "\\s*\\d{1,7}(\\.\\d{1,4})?\\s*", message = "{office.law.value.form}")
        String value,

        @NotBlank @Size(max = 300) String ordinance,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate adopted,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @NotBlank @Size(max = 300) String why) {

    ValueForm(
            @Nullable String item,
            @Nullable String value,
            @Nullable String ordinance,
            @Nullable LocalDate adopted,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String why) {
        this.item = plain(item);
        this.value = plain(value);
        this.ordinance = plain(ordinance);
        this.adopted = adopted;
        this.from = from;
        this.until = until;
        this.why = plain(why);
    }

    static String plain(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static ValueForm empty(LocalDate today) {
        return new ValueForm("", "", "", null, today, null, "");
    }

    /** @throws IllegalArgumentException with a sentence for the person */
    LocalValue toValue(RuleId rule) {
        return new LocalValue(
                rule,
                item,
                new BigDecimal(value.strip()),
                ordinance,
                java.util.Objects.requireNonNull(adopted),
                java.util.Objects.requireNonNull(from),
                until,
                why);
    }
}
