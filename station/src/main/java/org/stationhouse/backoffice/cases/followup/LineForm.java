package org.stationhouse.backoffice.cases.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.web.TypedTime;

/**
 * What the browser sends with a line of the follow-up, or to put one right.
 *
 * @param happenedAt moment as typed; empty for now
 * @param who with whom
 * @param stepDue day as typed
 * @param answers reference of the line whose step it answers, empty for none
 * @param why why a line is put right, empty for a new one
 */
record LineForm(
        @NotNull @Nullable FollowUpKind kind,

        @Size(max = 40) String happenedAt,

        boolean about,

        @Size(max = NewLine.LONGEST) @Pattern(regexp = NO_CONTROL)
        String who,

        @Size(max = NewLine.LONGEST) @Pattern(regexp = NO_CONTROL)
        String place,

        @NotBlank @Size(max = NewLine.LONGEST_SAID) @Pattern(regexp = "[^\\x00]*")
        String said,

        @Size(max = NewLine.LONGEST) @Pattern(regexp = NO_CONTROL)
        String result,

        @Size(max = NewLine.LONGEST) @Pattern(regexp = NO_CONTROL)
        String step,

        @Size(max = 20) String stepDue,

        @Size(max = 40) String answers,

        @Size(max = 500) @Pattern(regexp = NO_CONTROL) String why) {

    static final String NO_CONTROL = "\\P{Cc}*";

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm");

    LineForm {
        happenedAt = happenedAt == null ? "" : happenedAt;
        who = who == null ? "" : who;
        place = place == null ? "" : place;
        said = said == null ? "" : said;
        result = result == null ? "" : result;
        step = step == null ? "" : step;
        stepDue = stepDue == null ? "" : stepDue;
        answers = answers == null ? "" : answers;
        why = why == null ? "" : why;
    }

    static LineForm empty(String answers) {
        return new LineForm(null, "", false, "", "", "", "", "", "", answers, "");
    }

    static LineForm of(NewLine line, java.time.ZoneId zone) {
        return new LineForm(
                line.kind(),
                TYPED.format(line.happenedAt().atZone(zone)),
                line.about(),
                or(line.who()),
                or(line.place()),
                line.said(),
                or(line.result()),
                "",
                "",
                "",
                "");
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * @param answered who came to the door, of a canvass that is put right; null else
     * @return null with errors where something can't be read
     */
    @Nullable
    NewLine line(@Nullable Answered answered, ZonedDateTime now, BindingResult errors) {
        TypedTime time =
                happenedAt.isBlank() ? new TypedTime.Clear(now.toInstant()) : TypedTime.moment(happenedAt, now);
        if (time instanceof TypedTime.Unclear it) {
            errors.rejectValue("happenedAt", it.word(), it.values().toArray(), null);
        }
        var due = stepDue.isBlank()
                ? null
                : TypedTime.date(stepDue, now.toLocalDate()).orElse(null);
        if (due == null && !(stepDue.isBlank() && step.isBlank())) {
            errors.rejectValue("stepDue", "cases.followup.day.unclear");
        }
        if (due != null && step.isBlank()) {
            errors.rejectValue("step", "NotBlank");
        }
        FollowUpKind what = kind;
        if (what == FollowUpKind.CANVASS && answered == null) {
            errors.rejectValue("kind", "cases.followup.canvass.apart");
        }
        if (errors.hasErrors() || what == null || !(time instanceof TypedTime.Clear clear)) {
            return null;
        }
        return new NewLine(
                what,
                clear.at(),
                about,
                typed(who),
                typed(place),
                said.strip(),
                typed(result),
                typed(step),
                due,
                what == FollowUpKind.CANVASS ? answered : null);
    }

    private static @Nullable String typed(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
