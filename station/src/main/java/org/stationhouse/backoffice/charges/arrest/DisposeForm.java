package org.stationhouse.backoffice.charges.arrest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Disposition;
import org.stationhouse.backoffice.charges.count.Outcome;

/**
 * What the browser sends when something became of counts.
 *
 * @param count number of the count; blank for all that wait for it
 * @param ground subdivision of PC 849(b), only for a release
 * @param offense what was filed or what he was convicted of; blank for the same as before
 * @param level of that, blank for the one of the table
 * @param said reason, program, court or agency
 */
record DisposeForm(
        @Pattern(regexp = "\\d{0,3}") String count,
        @NotNull Outcome.@Nullable Kind outcome,
        @NotBlank @Size(max = 20) String on,

        @NotBlank @Size(max = Disposition.LONGEST) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String source,

        @Size(max = Disposition.LONGEST) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String court,

        @Size(max = 40) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String courtNumber,

        Outcome.@Nullable Ground ground,

        @Size(max = Disposition.LONGEST) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String said,

        @Size(max = Charge.LONGEST) @Pattern(regexp = ChargeForm.NO_CONTROL)
        String offense,

        @Pattern(regexp = "|FELONY|WOBBLER|MISDEMEANOR|INFRACTION|VIOLATION")
        String level,

        Integer version) {

    DisposeForm {
        count = count == null ? "" : count;
        on = on == null ? "" : on;
        source = source == null ? "" : source;
        court = court == null ? "" : court;
        courtNumber = courtNumber == null ? "" : courtNumber.toUpperCase(Locale.ROOT);
        said = said == null ? "" : said;
        offense = offense == null ? "" : offense;
        level = level == null ? "" : level;
        version = version == null ? 0 : version;
    }

    static DisposeForm empty(String count, int version) {
        return new DisposeForm(count, Outcome.Kind.FILED, "", "", "", "", null, "", "", "", version);
    }
}
