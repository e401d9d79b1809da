package org.stationhouse.backoffice.worklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.web.TypedTime;

/**
 * What the browser sends to give a task.
 *
 * @param about number of a record
 * @param to code of an {@link Owner}
 * @param due date or moment as typed
 */
record GiveForm(
        @NotBlank @Size(max = Task.LONGEST_WHAT) @Pattern(regexp = NO_CONTROL)
        String what,

        @Size(max = 40) @Pattern(regexp = NO_CONTROL) String about,

        @NotBlank @Size(max = 40) String to,

        @Size(max = 40) String due,

        boolean safety) {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** A field that the browser left out is an empty one. */
    GiveForm {
        what = what == null ? "" : what;
        about = about == null ? "" : about;
        to = to == null ? "" : to;
        due = due == null ? "" : due;
    }

    /** The date, a day or a moment; null for none, and with an error where it is neither. */
    static @Nullable Deadline due(String typed, String field, ZonedDateTime now, BindingResult errors) {
        if (typed.isBlank()) {
            return null;
        }
        TypedTime time = TypedTime.moment(typed, now);
        if (time instanceof TypedTime.Clear it) {
            return new Deadline.Moment(it.at());
        }
        Optional<Deadline> day =
                TypedTime.date(typed, now.toLocalDate()).map(it -> new Deadline.Day(it, now.getZone()));
        if (day.isEmpty()) {
            errors.rejectValue(field, "web.moment.unclear");
        }
        return day.orElse(null);
    }
}
