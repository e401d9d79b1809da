package org.stationhouse.backoffice.charges.arrest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Modifier;

/**
 * What the browser sends of one charge: a row of a new arrest, or the page of a count.
 *
 * @param offense section or words, as {@code 459} or {@code theft veh}
 * @param offenseOn day of the offense, blank for the day of the arrest
 * @param level blank for the one of the table
 * @param nibrs blank for the one of the table
 * @param why why a count is added or put right; not asked of a new arrest
 * @param version version of the arrest that it was made on, 0 for a new one
 */
record ChargeForm(
        @NotBlank @Size(max = Charge.LONGEST) @Pattern(regexp = NO_CONTROL)
        String offense,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String offenseOn,

        @Pattern(regexp = "|FELONY|WOBBLER|MISDEMEANOR|INFRACTION|VIOLATION")
        String level,

        @Pattern(regexp = "|NONE|ATTEMPT|CONSPIRACY|SOLICITATION|ACCESSORY")
        String modifier,

        @Pattern(regexp = "\\s*([1-9]\\d?)?\\s*") String counts,
        @Size(max = 3) @Pattern(regexp = NO_CONTROL) String nibrs,

        @Size(max = Charge.LONGEST) @Pattern(regexp = NO_CONTROL)
        String nibrsWhy,

        @Size(max = Charge.LONGEST) @Pattern(regexp = NO_CONTROL)
        String enhancements,

        @Size(max = 40) @Pattern(regexp = NO_CONTROL) String warrant,
        @Size(max = 40) @Pattern(regexp = NO_CONTROL) String bail,

        @Size(max = ArrestSaid.LONGEST_WHY) @Pattern(regexp = NO_CONTROL)
        String why,

        Integer version) {

    static final String NO_CONTROL = "\\P{Cc}*";

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    /** A field that the browser left out is an empty one. */
    ChargeForm {
        offense = offense == null ? "" : offense;
        offenseOn = offenseOn == null ? "" : offenseOn;
        level = level == null ? "" : level;
        modifier = modifier == null ? "" : modifier;
        counts = counts == null ? "" : counts;
        nibrs = nibrs == null ? "" : nibrs;
        nibrsWhy = nibrsWhy == null ? "" : nibrsWhy;
        enhancements = enhancements == null ? "" : enhancements;
        warrant = warrant == null ? "" : warrant;
        bail = bail == null ? "" : bail;
        why = why == null ? "" : why;
        version = version == null ? 0 : version;
    }

    /** @param version of the arrest, 0 for a new one */
    static ChargeForm empty(int version) {
        return new ChargeForm("", "", "", "", "", "", "", "", "", "", "", version);
    }

    static ChargeForm of(Charge charge, int version) {
        return new ChargeForm(
                charge.text(),
                TYPED.format(charge.offenseOn()),
                charge.level().grade().name(),
                charge.modifier() == Modifier.NONE ? "" : charge.modifier().name(),
                charge.counts() == 1 ? "" : String.valueOf(charge.counts()),
                charge.nibrs() == null ? "" : charge.nibrs(),
                charge.nibrsWhy() == null ? "" : charge.nibrsWhy(),
                charge.enhancements() == null ? "" : charge.enhancements(),
                charge.warrant() == null ? "" : charge.warrant(),
                charge.bail() == null ? "" : charge.bail(),
                "",
                version);
    }

    /** Whether nothing was typed in the row; what a list offers by itself is not typed. */
    boolean untyped() {
        return Stream.of(offense, offenseOn, counts, nibrs, nibrsWhy, enhancements, warrant, bail)
                .allMatch(String::isBlank);
    }
}
