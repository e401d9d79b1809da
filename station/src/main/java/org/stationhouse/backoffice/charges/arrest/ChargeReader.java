package org.stationhouse.backoffice.charges.arrest;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.NibrsCodes;
import org.stationhouse.backoffice.charges.Offense;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Modifier;
import org.stationhouse.foundation.web.TypedTime;

/** Makes a charge out of what was typed, by the offense table of the day of the offense. */
@Component
class ChargeReader {

    private final Sections sections;
    private final NibrsCodes codes;
    private final ArrestFile file;

    ChargeReader(Sections sections, NibrsCodes codes, ArrestFile file) {
        this.sections = sections;
        this.codes = codes;
        this.file = file;
    }

    /**
     * @param at where the charge stands in its form, with its point: {@code counts[0].}; empty for a form of its own
     * @param arrested day of the arrest
     * @return empty with errors beside the fields where it is none
     */
    Optional<Charge> read(ChargeForm form, String at, LocalDate arrested, BindingResult errors) {
        LocalDate day = form.offenseOn().isBlank()
                ? arrested
                : TypedTime.date(form.offenseOn(), file.today()).orElse(null);
        if (day == null) {
            reject(errors, at + "offenseOn", "charges.day.unclear");
            return Optional.empty();
        }
        Sections.Meant meant = sections.meant(form.offense(), day).orElse(null);
        Level level = level(form.level(), meant == null ? null : meant.offense());
        if (level == null) {
            reject(errors, at + "offense", "charges.offense.unlisted");
            return Optional.empty();
        }
        Offense offense = meant == null ? null : meant.offense();
        String listed = offense == null ? null : offense.nibrs().code();
        String nibrs = form.nibrs().isBlank() ? listed : form.nibrs().strip().toUpperCase(Locale.ROOT);
        boolean other = nibrs != null && !nibrs.equals(listed);
        if (nibrs != null && other && !codes.knows(nibrs)) {
            reject(errors, at + "nibrs", "charges.nibrs.unknown");
        } else if (other && offense != null && form.nibrsWhy().isBlank()) {
            reject(errors, at + "nibrsWhy", "charges.nibrs.why");
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Charge(
                offense == null ? null : offense.statute(),
                offense == null ? form.offense().strip() : offense.title(),
                level,
                form.modifier().isEmpty() ? Modifier.NONE : Modifier.valueOf(form.modifier()),
                form.counts().isBlank() ? 1 : Integer.parseInt(form.counts().strip()),
                day,
                meant == null || meant.inForce(),
                nibrs,
                other ? blank(form.nibrsWhy()) : null,
                blank(form.enhancements()),
                blank(form.warrant()),
                blank(form.bail())));
    }

    /** The level chosen, else that of the table; null where neither is. */
    private static @Nullable Level level(String chosen, @Nullable Offense offense) {
        if (offense != null
                && (chosen.isEmpty() || offense.level().grade().name().equals(chosen))) {
            return offense.level();
        }
        if (chosen.isEmpty()) {
            return null;
        }
        Level.Grade grade = Level.Grade.valueOf(chosen);
        return new Level(grade, grade == Level.Grade.VIOLATION ? Level.Rank.UNCLASSIFIED : null);
    }

    private static void reject(BindingResult errors, String field, String word) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
    }

    private static @Nullable String blank(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
