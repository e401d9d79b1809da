package org.stationhouse.backoffice.master.vehicle;

import java.util.Map;
import java.util.Optional;
import org.stationhouse.foundation.kernel.Vin;

/**
 * What a VIN of 17 characters says of itself: where it was made (ISO 3780), by whom for a few common makers, and of which model year
 * (49 CFR 565.15 and table VII there). The year holds for cars and light trucks, where position seven says which run of thirty years it is.
 */
final class VinFacts {

    private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private static final int YEAR_AT = 9;
    private static final int RUN_AT = 6;
    private static final int FIRST_RUN = 1980;
    private static final int SECOND_RUN = 2010;

    private static final Map<String, String> MAKERS = Map.ofEntries(
            Map.entry("1FA", "Ford"),
            Map.entry("1FT", "Ford"),
            Map.entry("1FM", "Ford"),
            Map.entry("1G1", "Chevrolet"),
            Map.entry("1GC", "Chevrolet"),
            Map.entry("1HG", "Honda"),
            Map.entry("2HG", "Honda"),
            Map.entry("JHM", "Honda"),
            Map.entry("1N4", "Nissan"),
            Map.entry("JN1", "Nissan"),
            Map.entry("2T1", "Toyota"),
            Map.entry("4T1", "Toyota"),
            Map.entry("JTD", "Toyota"),
            Map.entry("5YJ", "Tesla"),
            Map.entry("KMH", "Hyundai"),
            Map.entry("KNA", "Kia"),
            Map.entry("JF1", "Subaru"),
            Map.entry("WBA", "BMW"),
            Map.entry("WDB", "Mercedes-Benz"),
            Map.entry("3VW", "Volkswagen"),
            Map.entry("WVW", "Volkswagen"));

    private VinFacts() {}

    /** The maker's name; empty where the little table does not know it. */
    static Optional<String> maker(Vin vin) {
        return vin.whole() ? Optional.ofNullable(MAKERS.get(vin.text().substring(0, 3))) : Optional.empty();
    }

    /** Message key of the country or part of the world; empty for a number of another length. */
    static Optional<String> region(Vin vin) {
        return vin.whole()
                ? Optional.of("master.vin.region." + region(vin.text().charAt(0)))
                : Optional.empty();
    }

    private static String region(char first) {
        return switch (first) {
            case '1', '4', '5' -> "US";
            case '2' -> "CA";
            case '3' -> "MX";
            case 'J' -> "JP";
            case 'K' -> "KR";
            case 'W' -> "DE";
            case 'Z' -> "IT";
            case 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H' -> "AFRICA";
            case 'L', 'M', 'N', 'P', 'R' -> "ASIA";
            case '6', '7' -> "OCEANIA";
            case '8', '9' -> "AMERICA";
            default -> "EUROPE";
        };
    }

    /** The model year, never one later than next year's; empty where no year is coded. */
    static Optional<Integer> year(Vin vin, int now) {
        int at = vin.whole() ? YEARS.indexOf(vin.text().charAt(YEAR_AT)) : -1;
        if (at < 0) {
            return Optional.empty();
        }
        int second = SECOND_RUN + at;
        return Optional.of(
                Character.isLetter(vin.text().charAt(RUN_AT)) && second <= now + 1 ? second : FIRST_RUN + at);
    }
}
