package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.count.Stage;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * An arrest of one person.
 *
 * @param id inside the database
 * @param ref outside
 * @param number number of the agency, for example {@code A26-000123}; NIBRS data element 41
 * @param person the row of the index of people that it was made for
 * @param name as said on the day
 * @param born as said on the day, null when only the age was
 * @param age at the arrest
 * @param inCase the case, null when it has none
 * @param restricted whether its case is restricted to the persons assigned to it
 * @param ori agency that made the arrest
 * @param at when; NIBRS data element 42
 * @param officer who made it, as typed: officers of other agencies arrest too
 * @param officerId badge or ID number, null when not said
 * @param armed NIBRS data element 46: one or two codes
 * @param multiple NIBRS data element 44
 * @param resident NIBRS data element 51, null when not said
 * @param under18 NIBRS data element 52, null when not said
 * @param stage where its counts stand
 * @param charges its charges in one line
 * @param grade the gravest level charged, null when nothing is
 * @param alone whether the person came into the index by this arrest and is known to nobody who may not see it
 * @param version counts its changes
 */
public record Arrest(
        long id,
        PublicRef ref,
        String number,
        long person,
        PersonName name,
        @Nullable PartialDate born,
        Age age,
        @Nullable InCase inCase,
        boolean restricted,
        Ori ori,
        Instant at,
        Place place,
        ArrestType type,
        String officer,
        @Nullable String officerId,
        List<String> armed,
        String multiple,
        @Nullable String resident,
        @Nullable String under18,
        Stage stage,
        String charges,
        Level.@Nullable Grade grade,
        boolean alone,
        Instant enteredAt,
        String enteredBy,
        int version) {

    /** Kind of record in audit lines, and in the search while nobody is kept from it. */
    public static final String KIND = "charges.arrest";

    /** Series that its numbers come from. */
    public static final String SERIES = "charges.arrest";

    /** The case of an arrest. */
    public record InCase(long id, PublicRef ref, CaseNumber number) {}

    public Arrest {
        armed = List.copyOf(armed);
    }

    /** An arrest number, two digits of the year and a running number of at least six: {@code A26-000123}. */
    public static String number(int year, long running) {
        return "A%02d-%06d".formatted(year % 100, running);
    }

    public Set<Label> labels() {
        return age.juvenile() ? Set.of(Label.JUVENILE) : Set.of();
    }

    @Nullable
    CaseNumber caseNumber() {
        return inCase == null ? null : inCase.number();
    }
}
