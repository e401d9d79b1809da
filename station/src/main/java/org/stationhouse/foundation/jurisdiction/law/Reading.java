package org.stationhouse.foundation.jurisdiction.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the text of a rule.
 *
 * @param verified whether its core fact or clock was read in the source; what is not verified only warns
 * @param source where it was read, null when it was not
 * @param textAt public address of the current text, derived from the citation; empty when there is none
 * @param caveats parts that were not read or have to be checked
 */
public record Reading(boolean verified, @Nullable Source source, String textAt, List<String> caveats) {

    /** @param url empty when there is none @param vintage date of the text that was read, empty where not known */
    public record Source(String name, String url, String vintage) {
        static Source of(Attributes line) {
            return new Source(line.text("name"), address(line.textOrEmpty("url")), line.textOrEmpty("vintage"));
        }
    }

    public Reading {
        caveats = List.copyOf(caveats);
        if (verified && source == null) {
            throw new IllegalArgumentException("a verified rule names its source");
        }
        address(textAt);
    }

    /** @param textAt null when there is no address of the text */
    public static Reading of(
            Statement status, @Nullable Statement source, @Nullable Statement textAt, List<String> caveats) {
        if (!status.text().equals("verified") && !status.text().equals("unverified")) {
            throw status.bad("status is verified or unverified");
        }
        String address = textAt == null ? "" : textAt.guarded(() -> address(textAt.text()));
        Source read = source == null ? null : source.as(Source::of);
        return status.guarded(() -> new Reading(status.rest().equals("verified"), read, address, caveats));
    }

    static String address(String text) {
        if (!text.isEmpty() && !text.matches("https?://\\S+")) {
            throw new IllegalArgumentException("an address begins with https://");
        }
        return text;
    }
}
