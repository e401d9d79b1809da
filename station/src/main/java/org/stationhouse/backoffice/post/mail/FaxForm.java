package org.stationhouse.backoffice.post.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends to log a fax or to put right what was said of it.
 *
 * @param faxNumber as typed
 * @param again the same, typed a second time; only of an outgoing fax
 * @param to code of who gets it; only for a new fax
 * @param task whether that is a task for him; only for a new fax
 * @param clock which clocks it starts, as {@link MailClocks} takes it; only for a new one that came in
 * @param at a moment as typed
 * @param version version that a change was made on; 0 for a new fax
 */
record FaxForm(
        @NotNull Fax.@Nullable Way way,

        @NotBlank @Size(max = Mailpiece.LONGEST_CORRESPONDENT) @Pattern(regexp = NO_CONTROL)
        String correspondent,

        @NotBlank @Size(max = 40) @Pattern(regexp = NO_CONTROL)
        String faxNumber,

        @Size(max = 40) @Pattern(regexp = NO_CONTROL) String again,

        @NotNull @Min(1) @Max(Fax.MOST_PAGES) @Nullable Integer pages,

        @Size(max = Mailpiece.LONGEST_SUMMARY) @Pattern(regexp = NO_CONTROL)
        String summary,

        @NotNull Mailpiece.@Nullable Kind kind,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String caseNumber,

        @NotNull Boolean confidential,

        @Size(max = 40) String to,

        @NotNull Boolean task,

        @Size(max = 80) String clock,

        @Size(max = Fax.LONGEST_FILED) @Pattern(regexp = NO_CONTROL)
        String filed,

        @NotBlank @Size(max = 40) String at,

        Integer version) {

    private static final String NO_CONTROL = "\\P{Cc}*";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm");

    FaxForm {
        correspondent = correspondent == null ? "" : correspondent;
        faxNumber = faxNumber == null ? "" : faxNumber;
        again = again == null ? "" : again;
        summary = summary == null ? "" : summary;
        caseNumber = caseNumber == null ? "" : caseNumber;
        confidential = confidential == null || confidential;
        to = to == null ? "" : to;
        task = task != null && task;
        clock = clock == null ? "" : clock;
        filed = filed == null ? "" : filed;
        at = at == null ? "" : at;
        version = version == null ? 0 : version;
    }

    /** @param correspondent begun in the command bar */
    static FaxForm empty(Fax.Way way, String correspondent) {
        boolean in = way == Fax.Way.IN;
        Mailpiece.Kind kind = in ? null : Mailpiece.Kind.OTHER;
        return new FaxForm(way, correspondent, "", "", null, "", kind, "", true, "", in, "", "", "now", 0);
    }

    static FaxForm of(Mailpiece piece, Fax fax, ZoneId zone) {
        String summary = piece.summary();
        String filed = fax.filed();
        return new FaxForm(
                fax.way(),
                piece.correspondent(),
                fax.number().text(),
                "",
                fax.pages(),
                summary == null ? "" : summary,
                piece.kind(),
                piece.about() == null ? "" : piece.about().number(),
                fax.confidential(),
                "",
                false,
                MailClocks.NONE,
                filed == null ? "" : filed,
                TYPED.format(piece.at().atZone(zone)),
                piece.version());
    }
}
