package org.stationhouse.backoffice.master.hot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/** What the browser sends to enter somebody or something into the agency's own list. */
record HotForm(
        @Pattern(regexp = "PERSON|PLATE|VIN|GUN|ARTICLE") String subject,

        @Pattern(regexp = "WANTED|MISSING|STOLEN|LOST|FELONY")
        String kind,

        @NotBlank @Size(max = PersonName.LONGEST) @Pattern(regexp = "[\\P{Cc}]*[\\p{L}\\p{N}][\\P{Cc}]*")
        String said,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String born,

        @Pattern(regexp = "\\s*([A-Za-z]{2})?\\s*") String state,

        @Size(max = 200) @Pattern(regexp = NO_CONTROL) String detail,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String sinceOn,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String untilOn,

        @NotBlank @Size(max = 120) @Pattern(regexp = NO_CONTROL)
        String contact,

        @Size(max = 30) @Pattern(regexp = NO_CONTROL) String caseNumber,

        @NotBlank @Size(max = 500) @Pattern(regexp = NO_CONTROL)
        String reason) {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** A field that the browser left out is an empty one. */
    HotForm {
        subject = subject == null ? "" : subject;
        kind = kind == null ? "" : kind;
        said = said == null ? "" : said;
        born = born == null ? "" : born;
        state = state == null ? "" : state;
        detail = detail == null ? "" : detail;
        sinceOn = sinceOn == null ? "" : sinceOn;
        untilOn = untilOn == null ? "" : untilOn;
        contact = contact == null ? "" : contact;
        caseNumber = caseNumber == null ? "" : caseNumber;
        reason = reason == null ? "" : reason;
    }

    static HotForm empty() {
        return new HotForm("PLATE", "STOLEN", "", "", "", "", "t", "", "", "", "");
    }

    boolean kindRight() {
        return HotEntry.fits(subject, kind);
    }

    boolean saidRight() {
        return switch (subject) {
            case "PLATE" -> Plate.possible(said);
            case "VIN" -> Vin.possible(said);
            default -> true;
        };
    }

    boolean bornRight(LocalDate today) {
        return born.isBlank()
                || PartialDate.typed(born, today)
                        .filter(it -> !it.first().isAfter(today))
                        .isPresent();
    }

    NewHot toNewHot(LocalDate today) {
        return new NewHot(
                subject,
                kind,
                said.strip().replaceFirst("^,+\\s*", ""),
                subject.equals("PERSON") ? PartialDate.typed(born, today).orElse(null) : null,
                !subject.equals("PLATE") || state.isBlank()
                        ? null
                        : state.strip().toUpperCase(Locale.ROOT),
                detail.strip(),
                IndexClock.day(sinceOn, today).orElse(today),
                IndexClock.day(untilOn, today).orElse(null),
                contact.strip(),
                caseNumber.strip(),
                reason.strip());
    }
}
