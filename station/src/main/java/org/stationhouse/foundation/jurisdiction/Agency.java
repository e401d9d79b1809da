package org.stationhouse.foundation.jurisdiction;

import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.Phone;

/**
 * The agency that runs this house.
 *
 * @param name as papers show it
 * @param ori its originating agency identifier
 * @param zone its time zone; all day clocks run on it
 * @param address where letters reach it, in at most four lines; empty until it is set
 * @param phone its number for what is no emergency; null until it is set
 * @param demo whether everything in here is invented
 * @param version counts its changes
 */
public record Agency(
        String name,
        Ori ori,
        ZoneId zone,
        String address,
        @Nullable Phone phone,
        boolean demo,
        int version) {

    /** Characters of the address, its line breaks too. */
    public static final int LONGEST_ADDRESS = 200;

    private static final int MOST_LINES = 4;

    public Agency {
        name = name.strip();
        address = address.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new IllegalArgumentException("An agency has a name of at most 120 characters.");
        }
        if (!isAddress(address)) {
            throw new IllegalArgumentException("The address of an agency has at most four lines and 200 characters.");
        }
    }

    /** A new agency, before it is set up. */
    public static Agency named(String name, Ori ori, ZoneId zone, boolean demo) {
        return new Agency(name, ori, zone, "", null, demo, 1);
    }

    /** Whether this text fits the head of a letter: a sign that is no character would spoil every paper. */
    public static boolean isAddress(String text) {
        return text.strip().length() <= LONGEST_ADDRESS
                && text.strip().lines().count() <= MOST_LINES
                && text.chars().noneMatch(it -> Character.isISOControl(it) && it != '\n' && it != '\r' && it != '\t');
    }

    /** Address and phone in one line, as the head of a paper shows them; empty when neither is set. */
    public String reach() {
        return Stream.concat(
                        address.lines().map(String::strip),
                        Stream.ofNullable(phone).map(Phone::text))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
