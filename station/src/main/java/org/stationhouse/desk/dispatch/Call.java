package org.stationhouse.desk.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A call for service.
 *
 * @param id inside the database
 * @param ref outside
 * @param number call number of the agency, for example {@code C26-000123}
 * @param nature what it is about, in words
 * @param natureCode its code in the agency's list; null for a nature that does not stand there
 * @param priority 1 (at once) to 5 (log only)
 * @param place where
 * @param known the place of the index that is meant by it; null where the address is not verified
 * @param party who reports it, as said; null when unknown
 * @param phone where the reporting party is reached; null when not said
 * @param came how it came in, and when it is due
 * @param unit unit that has it, as said; null when none
 * @param takenBy sign-in name of the operator
 * @param times status times
 * @param status where it stands
 * @param inCase the case that it became, null when none
 * @param master the call that it is attached to, null when none
 * @param version counts its changes
 */
public record Call(
        long id,
        PublicRef ref,
        String number,
        String nature,
        @Nullable String natureCode,
        int priority,
        Place place,
        @Nullable Known known,
        @Nullable PersonName party,
        @Nullable String phone,
        Came came,
        @Nullable String unit,
        String takenBy,
        CallTimes times,
        CallStatus status,
        @Nullable InCase inCase,
        @Nullable Master master,
        int version) {

    /** Kind of record in audit lines and search entries. */
    public static final String KIND = "dispatch.call";

    /** Series that its numbers come from. */
    public static final String SERIES = "dispatch.call";

    /** A call number, two digits of the year and a running number of at least six: {@code C26-000123}. */
    public static String number(int year, long running) {
        return "C%02d-%06d".formatted(year % 100, running);
    }

    /**
     * The jacket that a call is filed in.
     *
     * @param number null when the case is restricted to others than the reader
     */
    public record InCase(long id, PublicRef ref, @Nullable CaseNumber number) {}

    /**
     * How a call came in.
     *
     * @param source null for one of another system or of a sheet, which do not say
     * @param dueAt when it is to be seen to, for one that was scheduled; since then it waits
     */
    public record Came(@Nullable Source source, @Nullable Instant dueAt) {

        public static final Came NOT_SAID = new Came(null, null);
    }

    /** A call that goes on for others that are about the same. */
    public record Master(long id, PublicRef ref, String number) {}

    /**
     * A place of the index.
     *
     * @param beat its beat when the call was logged or linked, null when the street file does not say
     * @param later how the call was linked to it after its day; null when it was known as the call was logged
     */
    public record Known(
            long id,
            PublicRef ref,
            @Nullable String beat,
            @Nullable Later later) {

        public Known(long id, PublicRef ref, @Nullable String beat) {
            this(id, ref, beat, null);
        }
    }

    /** When a call was linked to its place. @param rule message key of the rule by which it was meant */
    public record Later(Instant at, String rule) {}

    /** The same, as the database knows it. */
    Call withId(long known) {
        return new Call(
                known,
                ref,
                number,
                nature,
                natureCode,
                priority,
                place,
                this.known,
                party,
                phone,
                came,
                unit,
                takenBy,
                times,
                status,
                inCase,
                master,
                version);
    }

    /** The call as those see it who are not assigned to its restricted case. */
    Call withCaseShut() {
        return new Call(
                id,
                ref,
                number,
                nature,
                natureCode,
                priority,
                place,
                known,
                party,
                phone,
                came,
                unit,
                takenBy,
                times,
                status,
                inCase == null ? null : new InCase(inCase.id(), inCase.ref(), null),
                master,
                version);
    }

    /** Code and words, as lists show a nature. */
    public String about() {
        return natureCode == null ? nature : natureCode + " " + nature;
    }

    /** Since when it stands as it stands: the latest of its times. */
    public Instant since() {
        Instant latest = times.received();
        for (CallTimes.Mark mark : CallTimes.Mark.values()) {
            Instant at = times.at(mark);
            latest = at != null && at.isAfter(latest) ? at : latest;
        }
        Instant due = came.dueAt();
        if (due != null && due.isAfter(latest) && !(status instanceof CallStatus.Scheduled)) {
            return due;
        }
        return latest;
    }
}
