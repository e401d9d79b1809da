package org.stationhouse.desk.dispatch.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Place;

/** What the browser sends to log a contact or to put right what was said. @param version version that a change was made on; 0 for a new one */
record ContactForm(
        @NotNull Contact.@Nullable Channel channel,

        @NotBlank @Size(max = Contact.LONGEST_ASKS) @Pattern(regexp = NO_CONTROL)
        String asks,

        @Size(max = Contact.LONGEST_NAME)
        @Pattern(regexp = "\\s*|[^,\\p{Cc}]*\\p{L}\\P{Cc}*", message = "{dispatch.contact.name.wrong}")
        String name,

        @Size(max = Contact.LONGEST_PHONE) @Pattern(regexp = NO_CONTROL)
        String phone,

        @Size(max = Contact.LONGEST_EMAIL)
        @Pattern(regexp = "|[^@\\s\\p{Cc}]+@[^@\\s\\p{Cc}]+", message = "{dispatch.contact.email.wrong}")
        String email,

        @Size(max = Place.LONGEST) @Pattern(regexp = NO_CONTROL)
        String place,

        Boolean spanish,
        Integer version) {

    static final String NO_CONTROL = "\\P{Cc}*";

    ContactForm {
        asks = asks == null ? "" : asks;
        name = name == null ? "" : name;
        phone = phone == null ? "" : phone;
        email = email == null ? "" : email.strip();
        place = place == null ? "" : place;
        spanish = spanish != null && spanish;
        version = version == null ? 0 : version;
    }

    static ContactForm empty(String asks) {
        return new ContactForm(Contact.Channel.COUNTER, asks, "", "", "", "", false, 0);
    }

    static ContactForm of(Contact it) {
        Contact.Said said = it.said();
        return new ContactForm(
                said.channel(),
                said.asks(),
                filled(said.name()),
                filled(said.phone()),
                filled(said.email()),
                filled(said.place()),
                said.spanish(),
                it.version());
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    Contact.Said toSaid() {
        return new Contact.Said(
                channel == null ? Contact.Channel.COUNTER : channel,
                said(name),
                said(phone),
                said(email),
                spanish,
                asks.strip().replaceAll("\\s+", " "),
                said(place));
    }

    private static @Nullable String said(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        return plain.isEmpty() ? null : plain;
    }
}
