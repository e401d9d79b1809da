package org.stationhouse.backoffice.charges.arrest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.count.Modifier;
import org.stationhouse.backoffice.charges.count.Outcome;
import org.stationhouse.backoffice.charges.count.Stage;
import org.stationhouse.foundation.web.Words;

/** What the lists of the forms offer: code to words. */
@Component
class ArrestChoices {

    /** Where the counts of an arrest can stand; DROPPED is of a count alone. */
    static final List<Stage> STAGES = List.of(Stage.BOOKED, Stage.FILED, Stage.DECIDED);

    private final MessageSource messages;
    private final ArrestCodes codes;

    ArrestChoices(MessageSource messages, ArrestCodes codes) {
        this.messages = messages;
        this.codes = codes;
    }

    /** List to its choices. */
    Map<String, Map<String, String>> of(Locale locale) {
        var words = new Words(messages, locale);
        return Map.ofEntries(
                Map.entry("type", words.choices("charges.type.", names(ArrestType.values()))),
                Map.entry("sex", words.choices("master.sex.", List.of("F", "M", "U"))),
                Map.entry("race", words.choices("master.race.", List.of("W", "B", "I", "A", "P", "U"))),
                Map.entry("ethnicity", words.choices("master.ethnicity.", List.of("H", "N", "U"))),
                Map.entry("armed", codes.of("46")),
                Map.entry("multiple", codes.of("44")),
                Map.entry("resident", codes.of("51")),
                Map.entry("under18", codes.of("52")),
                Map.entry("level", words.choices("charges.level.", names(Level.Grade.values()))),
                Map.entry(
                        "modifier",
                        words.choices(
                                "charges.modifier.",
                                names(Modifier.values()).stream()
                                        .filter(it -> !it.equals("NONE"))
                                        .toList())),
                Map.entry(
                        "stage",
                        words.choices(
                                "charges.stage.",
                                STAGES.stream().map(Enum::name).toList())),
                Map.entry("outcome", words.choices("charges.outcome.", names(Outcome.Kind.values()))),
                Map.entry("ground", words.choices("charges.ground.", names(Outcome.Ground.values()))),
                Map.entry("number", words.choices("charges.number.", names(NumberKind.values()))),
                Map.entry("purpose", words.choices("charges.purpose.", names(Purpose.values()))));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
