package org.stationhouse.desk.dispatch.visitor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.foundation.kernel.Plate;

/**
 * What the browser sends to sign a visitor in or to put right what was said of him.
 *
 * @param host code of the colleague or queue, empty where only an office is named; of a known visitor it is not sent
 * @param contact reference of the contact that becomes the visitor, empty for none
 * @param version version that a change was made on; 0 for a new one
 */
record VisitorForm(
        @NotBlank
        @Size(max = Visitor.LONGEST_NAME)
        @Pattern(regexp = "\\s*|[^,\\p{Cc}]*\\p{L}\\P{Cc}*", message = "{dispatch.contact.name.wrong}")
        String name,

        @Size(max = Visitor.LONGEST_ORGANIZATION) @Pattern(regexp = NO_CONTROL)
        String organization,

        @NotBlank @Size(max = Visitor.LONGEST_PURPOSE) @Pattern(regexp = NO_CONTROL)
        String purpose,

        @Size(max = 40) String host,

        @Size(max = Visitor.LONGEST_OFFICE) @Pattern(regexp = NO_CONTROL)
        String office,

        @NotNull Visitor.@Nullable Seen seen,

        @Size(max = Visitor.LONGEST_BADGE)
        @Pattern(regexp = "[A-Za-z0-9 -]*", message = "{dispatch.visitor.badge.wrong}")
        String badge,

        @Pattern(regexp = "[\\s.·-]*([A-Za-z0-9][\\s.·-]*){0,10}", message = "{master.plate.unclear}")
        String plate,

        Boolean minor,
        @Size(max = 20) String contact,
        Integer version) {

    static final String NO_CONTROL = "\\P{Cc}*";

    VisitorForm {
        name = name == null ? "" : name;
        organization = organization == null ? "" : organization;
        purpose = purpose == null ? "" : purpose;
        host = host == null ? "" : host;
        office = office == null ? "" : office;
        badge = badge == null ? "" : badge;
        plate = plate == null ? "" : plate;
        minor = minor != null && minor;
        contact = contact == null ? "" : contact;
        version = version == null ? 0 : version;
    }

    static VisitorForm empty(String name) {
        return new VisitorForm(name, "", "", "", "", null, "", "", false, "", 0);
    }

    /** Of a contact at the counter: name and purpose stand there already. */
    static VisitorForm of(Contact contact) {
        Contact.Said said = contact.said();
        return new VisitorForm(
                filled(said.name()),
                "",
                said.asks(),
                "",
                "",
                null,
                "",
                "",
                false,
                contact.ref().text(),
                0);
    }

    /** Of somebody who was here before: all that is likely to be so again. */
    static VisitorForm again(Visitor it) {
        Visitor.Said said = it.said();
        return new VisitorForm(
                said.name(),
                filled(said.organization()),
                "",
                said.host() == null ? "" : said.host().code(),
                filled(said.office()),
                null,
                "",
                said.plate() == null ? "" : said.plate().text(),
                false,
                "",
                0);
    }

    static VisitorForm of(Visitor it) {
        Visitor.Said said = it.said();
        return new VisitorForm(
                said.name(),
                filled(said.organization()),
                said.purpose(),
                "",
                filled(said.office()),
                said.seen(),
                filled(said.badge()),
                said.plate() == null ? "" : said.plate().text(),
                said.minor(),
                "",
                it.version());
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    Visitor.Said toSaid(Visitor.@Nullable Host to) {
        return new Visitor.Said(
                plain(name),
                said(organization),
                plain(purpose),
                to,
                said(office),
                badge.isBlank() ? null : plain(badge).toUpperCase(Locale.ROOT),
                seen == null ? Visitor.Seen.NONE : seen,
                minor,
                Plate.possible(plate) ? Plate.of(plate) : null);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : plain(text);
    }
}
