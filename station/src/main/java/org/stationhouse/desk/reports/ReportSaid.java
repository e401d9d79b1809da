package org.stationhouse.desk.reports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.charges.Nibrs;
import org.stationhouse.backoffice.charges.Statute;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.foundation.kernel.Money;

/**
 * What a report says.
 *
 * @param from when it happened, or began; null while that is not said
 * @param to when it ended; null when not said
 * @param place where; null while that is not said
 * @param answers to what its kind asks
 */
public record ReportSaid(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String place,
        List<Offense> offenses,
        List<Person> people,
        List<Vehicle> vehicles,
        List<Property> property,
        String narrative,
        Answers answers) {

    public static final int MOST = 200;
    static final int LONGEST_NARRATIVE = 200_000;
    static final int LONGEST_LINE = 200;

    public ReportSaid {
        offenses = List.copyOf(offenses);
        people = List.copyOf(people);
        vehicles = List.copyOf(vehicles);
        property = List.copyOf(property);
    }

    /**
     * An offense by statute.
     *
     * @param nibrs what the offense table says of it on the day
     * @param counted codes of NIBRS under which it may be counted
     * @param coded code that Records gave it; null before, and for one that is not reported
     */
    public record Offense(
            Statute statute,
            String title,
            boolean attempted,
            Nibrs nibrs,
            Set<String> counted,
            @Nullable String coded,
            Answers answers) {

        public Offense {
            counted = Set.copyOf(counted);
        }

        Offense with(Answers other) {
            return new Offense(statute, title, attempted, nibrs, counted, coded, other);
        }

        public String text() {
            return statute.text() + " " + title;
        }
    }

    /** Somebody or something of the master index. @param number as people know it, for example {@code N26-000123} */
    public record Linked(long id, String number) {}

    /**
     * A person and what he has to do with it.
     *
     * @param role one of {@link ReportChoices#ROLES}
     * @param said what was said of him on the day
     * @param linked whom of the index it means; null before that is known
     * @param fresh whether somebody said that he is none of those offered
     */
    public record Person(
            String role, NewPerson said, @Nullable Linked linked, boolean fresh, Answers answers) {

        Person with(Answers other) {
            return new Person(role, said, linked, fresh, other);
        }

        public boolean suspected() {
            return ReportChoices.SUSPECTS.contains(role);
        }

        /** Whether it is a business or another body and nobody of flesh and blood: NIBRS data element 25. */
        public boolean body() {
            return answers.codes("victim").stream().anyMatch(it -> !it.equals("I") && !it.equals("L"));
        }

        /** What was said of him of this kind, as {@code PHONE}; null for nothing. */
        public @Nullable String known(String kind) {
            return said.known().stream()
                    .filter(it -> it.kind().equals(kind))
                    .map(NewPerson.Known::said)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A vehicle; as {@link Person}. @param role one of {@link ReportChoices#VEHICLE_ROLES} */
    public record Vehicle(
            String role, NewVehicle said, @Nullable Linked linked, boolean fresh) {

        public String text() {
            String looks = said.looks().text();
            String vin = said.vin() == null ? "" : said.vin().text();
            return Stream.of(said.text(), said.plate() == null ? "" : looks, said.plate() == null ? "" : vin)
                    .filter(it -> !it.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * A line of property.
     *
     * @param article what it is
     * @param value what it is worth in all; null when not said
     * @param count how many
     */
    public record Property(
            Loss loss,
            String article,
            String description,
            @Nullable String serial,
            @Nullable Money value,
            int count) {}

    /** Codes of NIBRS under which its offenses may be counted. */
    Set<String> counted() {
        return offenses.stream().flatMap(it -> it.counted().stream()).collect(Collectors.toUnmodifiableSet());
    }

    boolean suspects() {
        return people.stream().anyMatch(Person::suspected);
    }

    /** What it is about, one line: the first offense. Empty where it names none. */
    String about() {
        return offenses.isEmpty() ? "" : offenses.getFirst().text();
    }

    /** The sum of what is gone or broken. */
    Money loss() {
        return new Money(property.stream()
                .filter(it -> it.loss().valued() && it.loss() != Loss.RECOVERED)
                .map(Property::value)
                .filter(Objects::nonNull)
                .mapToLong(Money::cents)
                .sum());
    }
}
