package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A complaint.
 *
 * @param number number of the agency, for example {@code Q26-000123}, of a personnel complaint {@code R26-000012}
 * @param from the contact that it came from; null for none
 * @param takenBy sign-in name of who took it
 * @param receipt how the complainant got its number in writing
 * @param assigned names of those who have it now, in the order in which it was given to them; empty for nobody
 * @param version counts its changes
 */
public record Complaint(
        long id,
        PublicRef ref,
        String number,
        Said said,
        @Nullable From from,
        Instant takenAt,
        String takenBy,
        Receipt receipt,
        String assigned,
        ComplaintState state,
        int version) {

    /** Kind of record in audit lines, search entries and tasks. */
    public static final String KIND = "dispatch.complaint";

    /** Kind of a confidential one in search entries and tasks; audit lines have {@link #KIND} for all, so that they don't tell them apart. */
    public static final String GUARDED = "dispatch.complaint.guarded";

    /** Series that numbers come from. */
    public static final String SERIES = "dispatch.complaint";

    /** Series of those that were confidential when they were taken: no gap in the other tells of them. */
    public static final String GUARDED_SERIES = "dispatch.complaint.guarded";

    static final int LONGEST_NAME = 120;
    static final int LONGEST_PHONE = 40;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_WHAT = 8000;
    static final int LONGEST_WORDS = 2000;

    /** What it is about. */
    public enum Kind {
        PERSONNEL,
        SERVICE,
        POLICY,
        CITATION,
        NEIGHBORHOOD,
        CITY;

        /** Whether only those know of it who have it: PC 832.7(a) makes complaints against officers confidential. */
        public boolean confidential() {
            return this == PERSONNEL;
        }
    }

    /** What came of it. Which one fits which kind is data: {@code dispatch/complaint-findings.csv}. */
    public enum Finding {
        SUSTAINED,
        NOT_SUSTAINED,
        EXONERATED,
        UNFOUNDED,
        WITHDRAWN,
        EXPLAINED,
        CORRECTED,
        NO_ACTION
    }

    /** Whether the complainant has the paper with the number. */
    public enum Receipt {
        GIVEN,
        LATER,
        NONE
    }

    /**
     * What a complaint says.
     *
     * @param cameAt when it came
     * @param what what happened, in the words of who complains
     * @param happened when that was, as said; null when not said
     * @param place where; null when not said
     * @param employee who it is about, by name or as described; null where nobody is meant
     * @param witnesses who saw it, and how they are reached; null for nobody
     * @param wants what the complainant would like to come of it; null when not said
     */
    public record Said(
            Kind kind,
            Contact.Channel channel,
            Instant cameAt,
            Complainant by,
            String what,
            @Nullable String happened,
            @Nullable String place,
            @Nullable Employee employee,
            @Nullable String witnesses,
            @Nullable String wants) {}

    /**
     * Who complains; nothing of it is asked for.
     *
     * @param name as said, last name first where it is known; null for one who stays anonymous
     * @param address for letters; null when not said
     * @param spanish whether he is better served in Spanish
     */
    public record Complainant(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            boolean spanish) {

        /** In which papers for him are written. */
        public Locale language() {
            return spanish ? Locale.of("es") : Locale.ENGLISH;
        }

        /** Whether anything can be told to him afterwards. */
        public boolean reachable() {
            return phone != null || email != null || address != null;
        }
    }

    /**
     * Who it is about.
     *
     * @param described name, badge, car or looks, as said
     * @param member the colleague who is meant; null while nobody knows who
     */
    public record Employee(String described, @Nullable Member member) {}

    /** A colleague. @param account id of his account @param ref reference of it */
    public record Member(long account, PublicRef ref) {}

    /** The contact that became this complaint. */
    public record From(long id, PublicRef ref, String number) {}

    boolean confidential() {
        return said.kind().confidential();
    }

    /** Kind under which it stands in the search and with its tasks. */
    String filedAs() {
        return confidential() ? GUARDED : KIND;
    }

    static String series(Kind kind) {
        return kind.confidential() ? GUARDED_SERIES : SERIES;
    }

    /** A number, two digits of the year and a running number of at least six: {@code Q26-000123}. */
    static String number(String series, int year, long running) {
        return "%s%02d-%06d".formatted(series.equals(GUARDED_SERIES) ? "R" : "Q", year % 100, running);
    }
}
