package org.stationhouse.desk.reports.proof;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.kernel.Money;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * What a report says so far, as it is typed. Times are the agency's.
 *
 * @param narrative lines end with one {@code \n}
 * @param from when it happened, or began; null where that is not said or can't be read
 * @param to when it ended; the same
 * @param sections that its kind has beside the narrative
 */
public record Written(
        String narrative,
        LocalDateTime now,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        String place,
        Set<Kind.Section> sections,
        List<Offense> offenses,
        List<Person> people,
        List<Vehicle> vehicles,
        List<Property> property) {

    static final String VICTIM = "VICTIM";
    static final String SUSPECT = "SUSPECT";
    static final String WITNESS = "WITNESS";
    static final String REPORTING = "REPORTING";

    /** @param nibrs its code; null where the offense table gives none */
    public record Offense(String title, @Nullable String nibrs) {}

    /**
     * A person of the report.
     *
     * @param row its number on the page, from 0
     * @param role as the people of a report have it, {@code VICTIM} for instance
     * @param unknown whether it is somebody whom nobody knows
     */
    public record Person(int row, String role, PersonName name, boolean unknown, String address) {}

    /** @param looks make, model and the like */
    public record Vehicle(String plate, String vin, String looks) {}

    /**
     * A line of property.
     *
     * @param words article and description
     * @param value of all of it; null where it is not said or can't be read
     */
    public record Property(
            String words, String serial, @Nullable Money value, int count) {}

    long count(String role) {
        return people.stream().filter(it -> it.role().equals(role)).count();
    }
}
