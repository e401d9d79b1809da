package org.stationhouse.desk.dispatch.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.web.TypedTime;

/**
 * What the browser sends to take a complaint or to put one right.
 *
 * @param came when it came, a moment as typed
 * @param name of who complains, empty for one who stays anonymous
 * @param happened when it happened, in words
 * @param employee who it is about, by name or as described
 * @param member reference of the colleague who is meant, empty while nobody knows
 * @param receipt null for one that is put right
 * @param to code of who gets a personnel complaint, empty for other kinds
 * @param contact reference of the contact that it comes from, empty for none
 * @param version version that a change was made on; 0 for a new one
 */
record ComplaintForm(
        @NotNull Complaint.@Nullable Kind kind,
        @NotNull Contact.@Nullable Channel channel,
        @Size(max = 40) String came,

        @Size(max = Complaint.LONGEST_NAME)
        @Pattern(regexp = "\\s*|[^,\\p{Cc}]*\\p{L}\\P{Cc}*", message = "{dispatch.contact.name.wrong}")
        String name,

        @Size(max = Complaint.LONGEST_PHONE) @Pattern(regexp = NO_CONTROL)
        String phone,

        @Size(max = Complaint.LONGEST_NAME)
        @Pattern(regexp = "|[^@\\s\\p{Cc}]+@[^@\\s\\p{Cc}]+", message = "{dispatch.contact.email.wrong}")
        String email,

        @Size(max = Complaint.LONGEST_LINE) @Pattern(regexp = NO_CONTROL)
        String address,

        Boolean spanish,

        @NotBlank @Size(max = Complaint.LONGEST_WHAT) @Pattern(regexp = TEXT)
        String what,

        @Size(max = Complaint.LONGEST_NAME) @Pattern(regexp = NO_CONTROL)
        String happened,

        @Size(max = Place.LONGEST) @Pattern(regexp = NO_CONTROL)
        String place,

        @Size(max = Complaint.LONGEST_LINE) @Pattern(regexp = NO_CONTROL)
        String employee,

        @Size(max = 40) String member,

        @Size(max = Complaint.LONGEST_WORDS) @Pattern(regexp = TEXT)
        String witnesses,

        @Size(max = Complaint.LONGEST_WORDS) @Pattern(regexp = TEXT)
        String wants,

        Complaint.@Nullable Receipt receipt,
        @Size(max = 40) String to,
        @Size(max = 20) String contact,
        Integer version) {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** Text of several lines. */
    static final String TEXT = "[\\P{Cc}\\r\\n\\t]*";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    ComplaintForm {
        came = filled(came);
        name = filled(name);
        phone = filled(phone);
        email = filled(email);
        address = filled(address);
        spanish = spanish != null && spanish;
        what = filled(what);
        happened = filled(happened);
        place = filled(place);
        employee = filled(employee);
        member = filled(member);
        witnesses = filled(witnesses);
        wants = filled(wants);
        to = filled(to);
        contact = filled(contact);
        version = version == null ? 0 : version;
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A new one with nothing but its first words. */
    static ComplaintForm empty(Complaint.Kind kind, String what) {
        return begun(kind, Contact.Channel.COUNTER, "now", "", "", "", false, what, "", "");
    }

    /** What a contact said is not typed again. */
    static ComplaintForm of(Complaint.Kind kind, Contact contact, ZonedDateTime now) {
        Contact.Said said = contact.said();
        return begun(
                kind,
                said.channel(),
                MOMENT.format(contact.cameAt().atZone(now.getZone())),
                filled(said.name()),
                filled(said.phone()),
                filled(said.email()),
                said.spanish(),
                said.asks(),
                filled(said.place()),
                contact.ref().text());
    }

    private static ComplaintForm begun(
            Complaint.Kind kind,
            Contact.Channel channel,
            String came,
            String name,
            String phone,
            String email,
            boolean spanish,
            String what,
            String place,
            String contact) {
        Complaint.Receipt receipt =
                channel == Contact.Channel.COUNTER ? Complaint.Receipt.GIVEN : Complaint.Receipt.LATER;
        return new ComplaintForm(
                kind, channel, came, name, phone, email, "", spanish, what, "", place, "", "", "", "", receipt, "",
                contact, 0);
    }

    static ComplaintForm of(Complaint it, ZonedDateTime now) {
        Complaint.Said said = it.said();
        Complaint.Employee employee = said.employee();
        return new ComplaintForm(
                said.kind(),
                said.channel(),
                MOMENT.format(said.cameAt().atZone(now.getZone())),
                filled(said.by().name()),
                filled(said.by().phone()),
                filled(said.by().email()),
                filled(said.by().address()),
                said.by().spanish(),
                said.what(),
                filled(said.happened()),
                filled(said.place()),
                employee == null ? "" : employee.described(),
                employee == null || employee.member() == null
                        ? ""
                        : employee.member().ref().text(),
                filled(said.witnesses()),
                filled(said.wants()),
                null,
                "",
                "",
                it.version());
    }

    /** @param was moment at which it came as it is kept to the millisecond, null for a new one @param meant the colleague, null for nobody */
    Complaint.Said toSaid(
            @Nullable Instant was, Complaint.@Nullable Member meant, ZonedDateTime now, BindingResult errors) {
        Instant at = was == null ? now.toInstant() : was;
        boolean same = was != null && came.equals(MOMENT.format(was.atZone(now.getZone())));
        if (!came.isBlank() && !same) {
            switch (TypedTime.moment(came, now)) {
                case TypedTime.Clear clear -> at = clear.at();
                case TypedTime.Unclear unclear ->
                    errors.rejectValue("came", unclear.word(), unclear.values().toArray(), null);
            }
        }
        return new Complaint.Said(
                kind == null ? Complaint.Kind.SERVICE : kind,
                channel == null ? Contact.Channel.COUNTER : channel,
                at.truncatedTo(ChronoUnit.MILLIS),
                new Complaint.Complainant(said(name), said(phone), said(email), said(address), spanish),
                what.strip(),
                said(happened),
                said(place),
                employee.isBlank() ? null : new Complaint.Employee(plain(employee), meant),
                text(witnesses),
                text(wants));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : plain(text);
    }

    private static @Nullable String text(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
