package org.stationhouse.desk.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.web.Words;

/** What the lists of the form offer: code to words. */
@Component
class ReportChoices {

    static final String VICTIM = "VICTIM";
    static final String REPORTING = "REPORTING";

    /** Roles of people, as the case has them. */
    static final List<String> ROLES = List.of(VICTIM, "SUSPECT", "ARRESTEE", "WITNESS", REPORTING, "MISSING", "OTHER");

    /** Roles of those whom a victim is something to. */
    static final Set<String> SUSPECTS = Set.of("SUSPECT", "ARRESTEE");

    /** Roles of vehicles, as the case has them. */
    static final List<String> VEHICLE_ROLES =
            List.of("STOLEN", "RECOVERED", "SUSPECT", VICTIM, "TOWED", "EVIDENCE", "OTHER");

    private final MessageSource messages;
    private final List<String> articles = Table.rows(new ClassPathResource("reports/articles.csv")).stream()
            .map(row -> row.get("article"))
            .toList();

    ReportChoices(MessageSource messages) {
        this.messages = messages;
    }

    /** List to its choices. */
    Map<String, Map<String, String>> of(Locale locale) {
        var words = new Words(messages, locale);
        return Map.of(
                "role", words.choices("cases.role.", ROLES),
                "vehicleRole", words.choices("cases.vehicle.role.", VEHICLE_ROLES),
                "sex", words.choices("master.sex.", List.of("F", "M", "U")),
                "race", words.choices("master.race.", List.of("W", "B", "I", "A", "P", "U")),
                "loss", words.choices("reports.loss.", names(Loss.values())),
                "done", words.choices("reports.done.", List.of("COMPLETED", "ATTEMPTED")));
    }

    /** Usual articles of property; any other may be typed. */
    List<String> articles() {
        return articles;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
