package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small invented city, without a database. */
final class Streets {

    private static final Map<String, Street> ALL = new HashMap<>();

    static {
        add("Fountain Sq Dr", "1:6300-6398:3,2:6301-6399:4,3:6400-6499:4", "");
        add("N 5th St", "1:100-199:1,2:200-299:1", "");
        add("S 5th St", "1:100-199:2", "");
        add("15th St", "1:100-199:1,2:1000-1099:2", "");
        add("N Main St", "1:100-999:1", "");
        add("J St", "1:1200-1299:2,2:1300-1399:3", "");
        add("21st St", "1:1-99:2,2:2100-2199:2", "");
        add("W St", "1:100-199:5", "");
        add("Avenue B", "1:10-99:5", "");
        add("Broadway", "1:100-2999:6", "");
        add("Oak St", "1:100-199:1", "");
        add("Oak Grove Ave", "1:100-299:3", "");
        add("Oak Grove Ct", "1:400-499:3", "");
        add("St Marys Ave", "1:1-100:4", "");
        add("Dr M L King Jr Blvd", "1:100-4000:4", "MLK Blvd|-Sacramento Blvd");
        add("Hwy 99", "1:1-9000:7", "Golden State Fwy");
        add("O'Farrell St", "1:1-400:4", "");
        add("Peña Way", "1:1-400:4", "");
        add("Greenback Ln", "1:6000-7999:5", "-Old Greenback Rd");
        add("Willow Creek Dr", "1:500-1699:2", "");
        add("E Valley View Dr NW", "1:200-1399:2", "");
        add("North Ave", "1:1-100:6", "");
        add("Station Rd", "1:800-2000:1", "");
        add("The Alameda", "1:1-500:2", "");
        add("Private Dr", "", "");
    }

    private Streets() {}

    private static void add(String name, String ranges, String also) {
        var numbers = new ArrayList<Street.Range>();
        for (String range : ranges.isEmpty() ? new String[0] : ranges.split(",")) {
            String[] parts = range.split("[:-]");
            int low = Integer.parseInt(parts[1]);
            int high = Integer.parseInt(parts[2]);
            numbers.add(new Street.Range(low, high, Street.Side.of(low, high), parts[3], "RD" + parts[3]));
        }
        var others = new ArrayList<Street.Also>();
        for (String other : also.isEmpty() ? new String[0] : also.split("\\|")) {
            others.add(new Street.Also(StreetName.of(other.replaceFirst("^-", "")), other.startsWith("-")));
        }
        ALL.put(name, new Street(ALL.size() + 1, StreetName.of(name), others, numbers));
    }

    private static Street street(String name) {
        return java.util.Objects.requireNonNull(ALL.get(name));
    }

    private static Spot.Corner corner(String one, String other) {
        return Spot.Corner.of(street(one).id(), street(other).id());
    }

    private static Landmark common(String name, String street, int number, String beat) {
        Street on = street(street);
        return new Landmark(
                name,
                new Spot.Number(on.id(), number, ""),
                number + " " + on.name().text(),
                beat,
                null);
    }

    static StreetBook book() {
        return new StreetBook(
                ALL.values(),
                Map.of(
                        corner("N 5th St", "N Main St"), "1",
                        corner("J St", "15th St"), "2",
                        corner("J St", "21st St"), "3",
                        corner("Hwy 99", "Broadway"), "",
                        corner("Oak Grove Ave", "Greenback Ln"), "5"),
                List.of(
                        common("City Hall", "Fountain Sq Dr", 6360, "3"),
                        common("Safeway Fountain", "Fountain Sq Dr", 6345, "4"),
                        common("Safeway Greenback", "Greenback Ln", 7600, "5"),
                        common("Park and Ride", "Station Rd", 900, "1"),
                        new Landmark("Rusch Park", new Spot.Named("RUSCHPARK"), "Rusch Park", "5", null)));
    }
}
