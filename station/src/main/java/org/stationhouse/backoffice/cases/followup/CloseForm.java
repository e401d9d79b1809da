package org.stationhouse.backoffice.cases.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.backoffice.cases.CaseStatus.Closing;
import org.stationhouse.backoffice.cases.Ending;
import org.stationhouse.foundation.web.TypedTime;

/**
 * What the browser sends to close a case. What a status does not ask for is passed over.
 *
 * @param clearedOn day as typed
 * @param offender name of a suspect, as he stands in the case
 * @param reviewOn day as typed
 */
record CloseForm(
        @NotNull @Nullable Closing closing,

        Ending.@Nullable Exceptional exceptional,

        @Size(max = 20) String clearedOn,

        @Size(max = NewLine.LONGEST) String offender,

        @Size(max = Ending.LONGEST) @Pattern(regexp = LineForm.NO_CONTROL)
        String cause,

        @Size(max = Ending.LONGEST) @Pattern(regexp = LineForm.NO_CONTROL)
        String location,

        Ending.@Nullable Why unfounded,

        @Size(max = 20) String reviewOn,

        @NotBlank @Size(max = Ending.LONGEST) @Pattern(regexp = LineForm.NO_CONTROL)
        String reason,

        Integer version) {

    CloseForm {
        clearedOn = clearedOn == null ? "" : clearedOn;
        offender = offender == null ? "" : offender;
        cause = cause == null ? "" : cause;
        location = location == null ? "" : location;
        reviewOn = reviewOn == null ? "" : reviewOn;
        reason = reason == null ? "" : reason;
        version = version == null ? 0 : version;
    }

    static CloseForm empty(@Nullable Closing closing, int version) {
        return new CloseForm(closing, null, "", "", "", "", null, "", "", version);
    }

    /** @return null with errors where the status asks for something that is not there */
    @Nullable
    Ending ending(LocalDate today, BindingResult errors) {
        Closing how = closing;
        if (how == null) {
            return null;
        }
        return switch (how) {
            case ARREST -> new Ending.ByArrest();
            case EXCEPTION -> exception(today, errors);
            case UNFOUNDED -> {
                Ending.Why why = chosen("unfounded", unfounded, errors);
                yield why == null ? null : new Ending.Unfounded(why);
            }
            case INACTIVE -> {
                LocalDate day = day("reviewOn", reviewOn, today, errors);
                yield day == null ? null : new Ending.Inactive(day);
            }
            case NO_CRIME -> new Ending.NoCrime();
            case REFERRED -> new Ending.Referred();
        };
    }

    private @Nullable Ending exception(LocalDate today, BindingResult errors) {
        Ending.Exceptional code = chosen("exceptional", exceptional, errors);
        LocalDate day = day("clearedOn", clearedOn, today, errors);
        String who = chosen("offender", offender.isBlank() ? null : offender, errors);
        String evidence = chosen("cause", cause.isBlank() ? null : cause.strip(), errors);
        String where = chosen("location", location.isBlank() ? null : location.strip(), errors);
        return code == null || day == null || who == null || evidence == null || where == null
                ? null
                : new Ending.ByException(code, day, who, evidence, where);
    }

    private static <T> @Nullable T chosen(String field, @Nullable T value, BindingResult errors) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "NotBlank");
        }
        return value;
    }

    private static @Nullable LocalDate day(String field, String typed, LocalDate today, BindingResult errors) {
        LocalDate day = TypedTime.date(typed, today).orElse(null);
        if (day == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, typed.isBlank() ? "NotBlank" : "cases.followup.day.unclear");
        }
        return day;
    }
}
