package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.web.TypedTime;

/** Makes an arrest out of what was typed. What can't be read stands beside its field. */
@Component
class ArrestReader {

    /** NIBRS: unarmed, which stands with no other code. */
    private static final String UNARMED = "01";

    private final ChargeReader charges;
    private final ArrestCodes codes;
    private final ArrestFile file;
    private final AgencyOffice agencies;

    ArrestReader(ChargeReader charges, ArrestCodes codes, ArrestFile file, AgencyOffice agencies) {
        this.charges = charges;
        this.codes = codes;
        this.file = file;
        this.agencies = agencies;
    }

    /** What was said; empty with errors. */
    Optional<ArrestSaid> said(ArrestForm form, BindingResult errors) {
        Instant at = moment(form, errors);
        LocalDate day = at == null ? file.today() : file.day(at);
        PartialDate born = born(form);
        Age age = age(form, born, day, errors);
        List<String> armed = armed(form, errors);
        if (errors.hasErrors() || at == null || age == null) {
            return Optional.empty();
        }
        return Optional.of(new ArrestSaid(
                born,
                age,
                ArrestForm.blank(form.caseNumber()),
                form.ori().isBlank() ? home() : Ori.of(form.ori()),
                at,
                Place.of(form.place()),
                Objects.requireNonNull(form.type()),
                form.officer().strip(),
                ArrestForm.blank(form.officerId()),
                armed,
                form.multiple().isEmpty() ? "N" : form.multiple(),
                ArrestForm.blank(form.resident()),
                ArrestForm.blank(form.under18())));
    }

    /** The charges of a new arrest; with errors those that can be read. */
    List<Charge> charges(ArrestForm form, BindingResult errors) {
        Instant at = moment(form, errors);
        LocalDate day = at == null ? file.today() : file.day(at);
        var all = new ArrayList<Charge>();
        for (int n = 0; n < form.counts().size(); n++) {
            charges.read(form.counts().get(n), "counts[" + n + "].", day, errors)
                    .ifPresent(all::add);
        }
        return all;
    }

    @Nullable
    PartialDate born(ArrestForm form) {
        return PartialDate.typed(form.born(), file.today()).orElse(null);
    }

    private @Nullable Instant moment(ArrestForm form, BindingResult errors) {
        TypedTime time = TypedTime.moment(form.at(), now());
        if (time instanceof TypedTime.Clear clear) {
            return clear.at();
        }
        reject(errors, "at", "web.moment.unclear");
        return null;
    }

    private static @Nullable Age age(ArrestForm form, @Nullable PartialDate born, LocalDate day, BindingResult errors) {
        if (form.born().isBlank() && form.age().isBlank()) {
            reject(errors, "born", "charges.born.needed");
            return null;
        }
        String field = form.born().isBlank() ? "age" : "born";
        try {
            if (born != null) {
                return Age.at(born, day);
            }
            if (form.born().isBlank() && !errors.hasFieldErrors(field)) {
                return new Age(Integer.parseInt(form.age().strip()));
            }
        } catch (IllegalArgumentException wrong) {
            reject(errors, field, "charges.born.unclear");
            return null;
        }
        reject(errors, field, "charges.born.unclear");
        return null;
    }

    private List<String> armed(ArrestForm form, BindingResult errors) {
        List<String> armed = Stream.of(form.armed(), form.armedToo())
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (!armed.stream().allMatch(it -> codes.knows("46", it))) {
            reject(errors, "armed", "charges.armed.unknown");
        } else if (armed.size() > 1 && armed.contains(UNARMED)) {
            reject(errors, "armedToo", "charges.armed.both");
        }
        return armed.isEmpty() ? List.of(UNARMED) : armed;
    }

    private Ori home() {
        return agencies.agency().map(Agency::ori).orElseThrow();
    }

    private ZonedDateTime now() {
        return file.now().atZone(agencies.zone());
    }

    private static void reject(BindingResult errors, String field, String word) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
    }
}
