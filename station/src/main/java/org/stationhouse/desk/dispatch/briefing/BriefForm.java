package org.stationhouse.desk.dispatch.briefing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.web.TypedTime;

/**
 * What the browser sends to write a short record or to put one right. A kind has only some of the fields; the others come empty.
 *
 * @param seen when, a moment as typed
 * @param until last day on which patrol is told, a date as typed
 * @param person name as said, or a number of the index of people; empty for nobody
 * @param plateState two letters, empty when not said
 * @param to code of who takes care of a hazard; of a known record it is not sent
 * @param due until when he does, a date as typed
 * @param call reference of the call that it came from, empty for none
 * @param contact the same of a contact
 * @param version version that a change was made on; 0 for a new one
 */
record BriefForm(
        @NotNull Brief.@Nullable Kind kind,

        @NotBlank @Size(max = Brief.LONGEST_WHAT) @Pattern(regexp = NO_CONTROL)
        String what,

        @NotBlank @Size(max = Place.LONGEST) @Pattern(regexp = NO_CONTROL)
        String place,

        @Size(max = 40) String seen,
        @Size(max = 40) String until,

        @Size(max = Brief.LONGEST_NAME)
        @Pattern(regexp = "\\s*|[^,\\p{Cc}]*\\p{L}\\P{Cc}*", message = "{dispatch.contact.name.wrong}")
        String person,

        Brief.@Nullable Standing standing,

        @Size(max = Brief.LONGEST_WORDS) @Pattern(regexp = NO_CONTROL)
        String suspicion,

        @Pattern(regexp = "[\\s.·-]*([A-Za-z0-9][\\s.·-]*){0,10}", message = "{master.plate.unclear}")
        String plate,

        @Pattern(regexp = "\\s*|\\s*[A-Za-z]{2}\\s*", message = "{dispatch.brief.state.wrong}")
        String plateState,

        @Size(max = Brief.LONGEST_NAME) @Pattern(regexp = NO_CONTROL)
        String looks,

        @Size(max = Brief.LONGEST_NAME) @Pattern(regexp = NO_CONTROL)
        String kept,

        @Size(max = 40) String to,
        @Size(max = 40) String due,

        @Size(max = Brief.LONGEST_NAME) @Pattern(regexp = NO_CONTROL)
        String toldBy,

        @Size(max = Brief.LONGEST_PHONE) @Pattern(regexp = NO_CONTROL)
        String phone,

        @Size(max = 20) String call,
        @Size(max = 20) String contact,
        Integer version) {

    static final String NO_CONTROL = "\\P{Cc}*";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    BriefForm {
        what = filled(what);
        place = filled(place);
        seen = filled(seen);
        until = filled(until);
        person = filled(person);
        suspicion = filled(suspicion);
        plate = filled(plate);
        plateState = filled(plateState);
        looks = filled(looks);
        kept = filled(kept);
        to = filled(to);
        due = filled(due);
        toldBy = filled(toldBy);
        phone = filled(phone);
        call = filled(call);
        contact = filled(contact);
        version = version == null ? 0 : version;
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What a new one begins with. @param days how long its kind is told */
    static BriefForm begun(Brief.Kind kind, Begin begin, int days) {
        return new BriefForm(
                kind,
                begin.what(),
                begin.place(),
                "now",
                "+" + days,
                "",
                kind == Brief.Kind.PROPERTY ? Brief.Standing.OWNER : Brief.Standing.SUBJECT,
                "",
                "",
                "",
                "",
                "",
                "",
                "+" + days,
                begin.toldBy(),
                begin.phone(),
                begin.call(),
                begin.contact(),
                0);
    }

    static BriefForm of(Brief it, ZonedDateTime now) {
        Brief.Said said = it.said();
        Brief.Named person = said.person();
        Brief.Car car = said.car();
        return new BriefForm(
                said.kind(),
                said.what(),
                said.place(),
                MOMENT.format(said.seenAt().atZone(now.getZone())),
                DATE.format(said.until()),
                person == null ? "" : person.name(),
                person == null ? Brief.Standing.SUBJECT : person.standing(),
                person == null ? "" : filled(person.suspicion()),
                car == null || car.plate() == null ? "" : car.plate().text(),
                car == null ? "" : filled(car.state()),
                car == null ? "" : filled(car.looks()),
                filled(said.kept()),
                "",
                "",
                filled(said.toldBy()),
                filled(said.phone()),
                "",
                "",
                it.version());
    }

    /** @param kind as it is kept; of a new one as sent @param duty who takes care of it, null for nobody */
    Brief.Said toSaid(Brief.Kind kind, Brief.@Nullable Duty duty, ZonedDateTime now, BindingResult errors) {
        Instant at = now.toInstant();
        if (!seen.isBlank()) {
            switch (TypedTime.moment(seen, now)) {
                case TypedTime.Clear clear -> at = clear.at();
                case TypedTime.Unclear unclear ->
                    errors.rejectValue("seen", unclear.word(), unclear.values().toArray(), null);
            }
        }
        LocalDate day = day(until, "until", now, errors).orElse(now.toLocalDate());
        boolean named = kind.person() && !person.isBlank();
        String tag = plain(plate);
        boolean car = kind.vehicle() && !(tag.isEmpty() && looks.isBlank());
        return new Brief.Said(
                kind,
                plain(what),
                plain(place),
                at,
                day,
                said(toldBy),
                said(phone),
                named
                        ? new Brief.Named(
                                plain(person),
                                standing == null ? Brief.Standing.SUBJECT : standing,
                                kind == Brief.Kind.PERSON ? said(suspicion) : null,
                                null)
                        : null,
                car
                        ? new Brief.Car(
                                Plate.possible(tag) ? Plate.of(tag) : null,
                                plateState.isBlank() ? null : plateState.strip().toUpperCase(Locale.ROOT),
                                said(looks),
                                null)
                        : null,
                kind.kept() ? said(kept) : null,
                kind == Brief.Kind.HAZARD ? duty : null);
    }

    /** A day as typed; empty with an error where it is none. */
    static Optional<LocalDate> day(String typed, String field, ZonedDateTime now, BindingResult errors) {
        Optional<LocalDate> day = TypedTime.date(typed, now.toLocalDate());
        if (day.isEmpty()) {
            errors.rejectValue(field, "web.moment.unclear");
        }
        return day;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : plain(text);
    }

    /** What a call or contact gives to begin with. */
    record Begin(String what, String place, String toldBy, String phone, String call, String contact) {

        static Begin with(String what) {
            return new Begin(what, "", "", "", "", "");
        }
    }

    static final List<Brief.Standing> SUSPECTED =
            List.of(Brief.Standing.SUBJECT, Brief.Standing.JUVENILE, Brief.Standing.VICTIM);

    static final List<Brief.Standing> OWNING = List.of(Brief.Standing.OWNER, Brief.Standing.JUVENILE);
}
