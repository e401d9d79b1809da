package org.stationhouse.backoffice.worklist.law;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.web.TypedTime;

/** Reads what people type of events and rules; what can't be read is an error of its field. */
final class Typed {

    /** Names of states are those of the law files. */
    private static final String STATE = "[a-z0-9-]{1,60}";

    private Typed() {}

    static Optional<EventId> event(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(new EventId(typed));
        } catch (IllegalArgumentException noEvent) {
            return Optional.empty();
        }
    }

    static Optional<RuleId> rule(String typed) {
        try {
            return Optional.of(new RuleId(typed));
        } catch (IllegalArgumentException noRule) {
            return Optional.empty();
        }
    }

    /** A moment, or a day where only that is typed. */
    static Optional<When> when(String typed, ZonedDateTime now) {
        return switch (TypedTime.moment(typed, now)) {
            case TypedTime.Clear it -> Optional.of(new When.At(it.at()));
            case TypedTime.Unclear it ->
                TypedTime.date(typed, now.toLocalDate()).map(When.On::new);
        };
    }

    /** @return null with an error */
    static @Nullable Told told(TellForm form, ZonedDateTime now, BindingResult errors) {
        TellForm.Fact fact = form.fact();
        if (fact == null) {
            return null;
        }
        return switch (fact) {
            case HAPPENED -> {
                EventId event = needed(event(form.event()), "event", "typeMismatch", errors);
                When when = needed(when(form.at(), now), "at", "web.moment.unclear", errors);
                yield event == null || when == null ? null : new Told.Happened(event, when);
            }
            case TAKEN_BACK -> {
                EventId event = needed(event(form.event()), "event", "typeMismatch", errors);
                yield event == null ? null : new Told.TakenBack(event);
            }
            case STANDS -> {
                Instant from = moment(form, now, errors);
                yield from == null ? null : new Told.Stands(form.state(), from);
            }
            case GOES_ON -> {
                Instant until = moment(form, now, errors);
                yield until == null ? null : new Told.GoesOn(form.state(), until);
            }
            case BECAUSE -> {
                if (form.reason().isBlank()) {
                    errors.rejectValue("reason", "NotBlank");
                    yield null;
                }
                yield new Told.Because(form.reason().strip());
            }
        };
    }

    private static @Nullable Instant moment(TellForm form, ZonedDateTime now, BindingResult errors) {
        if (!form.state().matches(STATE)) {
            errors.rejectValue("state", "typeMismatch");
        }
        When when = needed(when(form.at(), now), "at", "web.moment.unclear", errors);
        return when == null || errors.hasErrors() ? null : when.instant(now.getZone());
    }

    private static <T> @Nullable T needed(Optional<T> value, String field, String word, BindingResult errors) {
        if (value.isEmpty() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
        return value.orElse(null);
    }
}
