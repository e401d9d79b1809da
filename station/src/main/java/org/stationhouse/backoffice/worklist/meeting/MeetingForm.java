package org.stationhouse.backoffice.worklist.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.web.TypedTime;

/**
 * What the browser sends to plan or to change a meeting.
 *
 * @param at moment as typed
 * @param version version that a change was made on; 0 for a new one
 */
record MeetingForm(
        @NotBlank @Size(max = Meeting.LONGEST_TITLE) @Pattern(regexp = NO_CONTROL)
        String title,

        @NotBlank @Size(max = 40) String at,

        @Size(max = Meeting.LONGEST_PLACE) @Pattern(regexp = NO_CONTROL)
        String place,

        @NotBlank @Size(max = Meeting.LONGEST_TEXT) @Pattern(regexp = NO_NUL)
        String agenda,

        Integer version) {

    static final String NO_CONTROL = "\\P{Cc}*";
    static final String NO_NUL = "[^\\x00]*";

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm");

    MeetingForm {
        title = title == null ? "" : title;
        at = at == null ? "" : at;
        place = place == null ? "" : place;
        agenda = agenda == null ? "" : agenda;
        version = version == null ? 0 : version;
    }

    static MeetingForm of(Meeting meeting, java.time.ZoneId zone) {
        String where = meeting.place();
        return new MeetingForm(
                meeting.title(),
                TYPED.format(meeting.at().atZone(zone)),
                where == null ? "" : where,
                meeting.agenda(),
                meeting.version());
    }

    /** @return null with an error where the moment is none */
    Meeting.@Nullable Plan plan(ZonedDateTime now, BindingResult errors) {
        TypedTime time = TypedTime.moment(at, now);
        if (!(time instanceof TypedTime.Clear clear)) {
            if (!errors.hasFieldErrors("at")) {
                errors.rejectValue("at", "web.moment.unclear");
            }
            return null;
        }
        Instant when = clear.at();
        return new Meeting.Plan(title.strip(), when, place.isBlank() ? null : place.strip(), agenda.strip());
    }
}
