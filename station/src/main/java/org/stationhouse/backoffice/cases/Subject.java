package org.stationhouse.backoffice.cases;

import java.util.List;
import java.util.Locale;

/** What may be involved in a case: people and vehicles, each in its own table and roles, in one shape. */
enum Subject {
    /** Roles of NIBRS (victim, offender, arrestee), and the house's own. */
    PERSON(
            "cases.role.",
            "People of a case",
            "VICTIM",
            "SUSPECT",
            "WITNESS",
            "REPORTING",
            "ARRESTEE",
            "MISSING",
            "OTHER"),
    /** Stolen and recovered as NIBRS data element 14 has them, and the house's own. */
    VEHICLE(
            "cases.vehicle.role.",
            "Vehicles of a case",
            "STOLEN",
            "RECOVERED",
            "SUSPECT",
            "VICTIM",
            "TOWED",
            "EVIDENCE",
            "OTHER");

    private final String words;
    private final String rule;
    private final List<String> roles;

    Subject(String words, String rule, String... roles) {
        this.words = words;
        this.rule = rule;
        this.roles = List.of(roles);
    }

    /** One of them, and its column. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Right and verb of an act with one of them. */
    String right(String act) {
        return "cases." + word() + "." + act;
    }

    /** What the message keys of its roles begin with. */
    String words() {
        return words;
    }

    String rule() {
        return rule;
    }

    List<String> roles() {
        return roles;
    }
}
