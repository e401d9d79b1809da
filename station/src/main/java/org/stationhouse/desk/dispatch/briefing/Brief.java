package org.stationhouse.desk.dispatch.briefing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A short record: what came up and is told to patrol.
 *
 * @param number number of the agency, for example {@code B26-000123}
 * @param site the place of the index that is meant; null where the address is not verified
 * @param from the call or contact that it came from; null for none
 * @param madeBy sign-in name of who wrote it
 * @param version counts its changes
 */
public record Brief(
        long id,
        PublicRef ref,
        String number,
        Said said,
        @Nullable Site site,
        @Nullable From from,
        Instant madeAt,
        String madeBy,
        BriefState state,
        int version) {

    /** Kind of record in audit lines, search entries and tasks. */
    public static final String KIND = "dispatch.brief";

    /** Series that its numbers come from. */
    public static final String SERIES = "dispatch.brief";

    static final int LONGEST_WHAT = 500;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_PHONE = 40;
    static final int LONGEST_WORDS = 1000;

    /** What it is about. */
    public enum Kind {
        PERSON,
        VEHICLE,
        TRAFFIC,
        PROPERTY,
        IMPOUND,
        HAZARD;

        /** Whether a person may be named: who is suspected, or whose property it is. */
        boolean person() {
            return this == PERSON || this == PROPERTY;
        }

        boolean vehicle() {
            return this == VEHICLE || this == IMPOUND;
        }

        /** Whether something is kept somewhere: property, a vehicle in a yard. */
        boolean kept() {
            return this == PROPERTY || this == IMPOUND;
        }
    }

    /**
     * What a short record says.
     *
     * @param what in words, without names
     * @param place where, as said
     * @param until last day on which patrol is told
     * @param toldBy who told it; null when not said
     * @param phone where he is reached; null when not said
     * @param person null when nobody is named
     * @param car null when no vehicle is meant
     * @param kept where property or vehicle is now; null for other kinds
     * @param duty who takes care of a hazard; null for other kinds
     */
    public record Said(
            Kind kind,
            String what,
            String place,
            Instant seenAt,
            LocalDate until,
            @Nullable String toldBy,
            @Nullable String phone,
            @Nullable Named person,
            @Nullable Car car,
            @Nullable String kept,
            @Nullable Duty duty) {

        /** Put right: kind and office are those of before, and whoever was meant by the same name. */
        Said keeping(Said was) {
            Named before = was.person();
            Named now = person;
            if (now != null && before != null && before.name().equals(now.name())) {
                now = new Named(now.name(), now.standing(), now.suspicion(), before.known());
            }
            return new Said(was.kind(), what, place, seenAt, until, toldBy, phone, now, car, kept, was.duty());
        }
    }

    /** How somebody who is named stands to the matter. */
    public enum Standing {
        SUBJECT,
        JUVENILE,
        VICTIM,
        OWNER
    }

    /**
     * Somebody who is named.
     *
     * @param name as said, last name first
     * @param suspicion what makes it reasonable to suspect him of a crime; null where he is not suspected
     * @param known the person of the index that is meant; null for a name only
     */
    public record Named(
            String name,
            Standing standing,
            @Nullable String suspicion,
            @Nullable Known known) {}

    /** A vehicle. @param state two letters of the plate's state @param looks in words @param known the vehicle of the index */
    public record Car(
            @Nullable Plate plate,
            @Nullable String state,
            @Nullable String looks,
            @Nullable Known known) {

        /** Plate and looks in one line. */
        public String text() {
            String tag = plate == null ? "" : (state == null ? "" : state + " ") + plate;
            return looks == null ? tag : tag.isEmpty() ? looks : tag + ", " + looks;
        }
    }

    /** A person or vehicle of an index. @param number that it has there */
    public record Known(PublicRef ref, String number) {}

    /** Who takes care of it, as an {@link org.stationhouse.backoffice.worklist.Owner} has it, and until when. */
    public record Duty(String code, String name, LocalDate dueOn) {}

    /** The place of the index. @param beat null where the street file does not say */
    public record Site(PublicRef ref, @Nullable String beat) {}

    /** Where it came from. @param call whether that is a call for service, else a contact */
    public record From(boolean call, long id, PublicRef ref, String number) {

        public String path() {
            return (call ? "/calls/" : "/contacts/") + ref;
        }
    }

    /** A number, two digits of the year and a running number of at least six: {@code B26-000123}. */
    static String number(int year, long running) {
        return "B%02d-%06d".formatted(year % 100, running);
    }

    /** Its beat; empty where it is not known. */
    public String beat() {
        return site == null || site.beat() == null ? "" : site.beat();
    }
}
