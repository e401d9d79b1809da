package org.stationhouse.backoffice.portal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;
import org.stationhouse.backoffice.post.Mailbox;
import org.stationhouse.foundation.kernel.Phone;

/**
 * What the browser of a sender sends.
 *
 * @param language {@code es} or {@code en}: in which he is better served
 * @param website a field that nobody sees: whoever fills it in is a program
 * @param key random key of the form that he was given
 */
record InquiryForm(
        @Pattern(
                regexp = "QUESTION|INCIDENT|REPORT|PROPERTY|TRAFFIC|EMPLOYEE|OTHER",
                message = "{portal.topic.missing}")
        String topic,

        @NotBlank @Size(max = Inquiry.LONGEST_WORDS) @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]*")
        String words,

        @Size(max = Inquiry.LONGEST_PLACE) @Pattern(regexp = LINE)
        String place,

        @Size(max = Inquiry.LONGEST_NAME) @Pattern(regexp = NAME, message = "{portal.name.wrong}")
        String first,

        @Size(max = Inquiry.LONGEST_NAME) @Pattern(regexp = NAME, message = "{portal.name.wrong}")
        String last,

        @Size(max = Inquiry.LONGEST_PHONE) @Pattern(regexp = LINE)
        String phone,

        @Size(max = Inquiry.LONGEST_EMAIL) @Pattern(regexp = LINE)
        String email,

        @Pattern(regexp = "en|es", message = "{portal.language.missing}")
        String language,

        String website,
        String key) {

    private static final String LINE = "\\P{Cc}*";
    private static final String NAME = "|[^,\\p{Cc}]*\\p{L}[^,\\p{Cc}]*";

    static InquiryForm empty(String language) {
        return new InquiryForm("", "", "", "", "", "", "", language, "", Tokens.key());
    }

    static InquiryForm of(MultiValueMap<String, String> sent) {
        String words = text(sent, "words").replace("\r\n", "\n").replace('\r', '\n');
        return new InquiryForm(
                line(sent, "topic"),
                words.strip(),
                line(sent, "place"),
                line(sent, "first"),
                line(sent, "last"),
                line(sent, "phone"),
                line(sent, "email"),
                line(sent, "language"),
                line(sent, "website"),
                line(sent, "key"));
    }

    private static String line(MultiValueMap<String, String> sent, String field) {
        return text(sent, field).strip().replaceAll("[\\t ]+", " ");
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    /** The same under a new key, and without what a program filled in. */
    InquiryForm again() {
        return new InquiryForm(topic, words, place, first, last, phone, email, language, "", Tokens.key());
    }

    /** The same of somebody who turned to the page in this language. */
    InquiryForm in(Locale locale) {
        return new InquiryForm(topic, words, place, first, last, phone, email, locale.getLanguage(), website, key);
    }

    /** What the fields together must be: somebody who can be answered, and no program. */
    void check(Errors errors) {
        if (phone.isEmpty() && email.isEmpty()) {
            errors.rejectValue("phone", "portal.reach.missing");
        }
        if (!phone.isEmpty() && Phone.read(phone).isEmpty()) {
            errors.rejectValue("phone", "portal.phone.wrong");
        }
        if (!email.isEmpty() && !Mailbox.fits(email)) {
            errors.rejectValue("email", "portal.email.wrong");
        }
        if (!errors.hasErrors() && (!website.isEmpty() || !Tokens.isKey(key))) {
            errors.reject("portal.again");
        }
    }

    boolean spanish() {
        return language.equals("es");
    }

    /** Last name first, as the house writes names; null when none was given. */
    @Nullable
    String name() {
        return said(last.isEmpty() || first.isEmpty() ? last + first : last + ", " + first);
    }

    static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
