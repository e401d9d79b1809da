package org.stationhouse.backoffice.post.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.post.CertifiedNumber;

/**
 * What the browser sends to log mail or to put right what was said of it.
 *
 * @param at a moment as typed
 * @param certified as typed or scanned
 * @param to code of who gets it; only for a new piece
 * @param due a date as typed, empty for none; only for a new piece
 * @param clock which clocks it starts, as {@link MailClocks} takes it; only for a new piece
 * @param version version that a change was made on; 0 for a new piece
 */
record MailForm(
        @Size(max = 60) String certified,

        @NotNull Mailpiece.@Nullable Kind kind,

        @NotBlank @Size(max = Mailpiece.LONGEST_CORRESPONDENT) @Pattern(regexp = NO_CONTROL)
        String correspondent,

        @Size(max = Mailpiece.LONGEST_SUMMARY) @Pattern(regexp = NO_CONTROL)
        String summary,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String caseNumber,

        @NotBlank @Size(max = 40) String at,

        @Size(max = 40) String to,

        @Size(max = 20) String due,

        @Size(max = 80) String clock,

        Integer version) {

    private static final String NO_CONTROL = "\\P{Cc}*";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm");

    MailForm {
        certified = certified == null ? "" : certified;
        correspondent = correspondent == null ? "" : correspondent;
        summary = summary == null ? "" : summary;
        caseNumber = caseNumber == null ? "" : caseNumber;
        at = at == null ? "" : at;
        to = to == null ? "" : to;
        due = due == null ? "" : due;
        clock = clock == null ? "" : clock;
        version = version == null ? 0 : version;
    }

    /** @param certified scanned or typed in the command bar */
    static MailForm empty(String certified) {
        return new MailForm(certified, null, "", "", "", "now", "", "", "", 0);
    }

    static MailForm of(Mailpiece piece, ZoneId zone) {
        CertifiedNumber certified = piece.certified();
        String summary = piece.summary();
        return new MailForm(
                certified == null ? "" : certified.toString(),
                piece.kind(),
                piece.correspondent(),
                summary == null ? "" : summary,
                piece.about() == null ? "" : piece.about().number(),
                TYPED.format(piece.at().atZone(zone)),
                "",
                "",
                MailClocks.NONE,
                piece.version());
    }
}
