package org.stationhouse.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.springframework.web.util.HtmlUtils;

/**
 * Where the fields of a room's forms must and must not appear: {@code travel/<room>.csv} has a line for each field,
 * {@code travel/<room>.places.csv} a line for each form that is sent, in order, with the addresses to look at.
 */
final class Travel {

    static final List<String> PLACES = List.of("list", "show", "paper", "csv", "search");

    /**
     * @param typed what is typed, {@code {n}} stands for a number of this run, {@code {w}} for the same in letters, {@code {version}} for the version on the page
     * @param shown what is then seen
     * @param places place to {@code yes}, {@code yes:TEXT}, {@code no}, or {@code -} where the form has no such place or what is
     *     typed can't be told from other text: only what bears the number of the run must say more
     * @param audit {@code side} (sealed values of the change), {@code line} (in clear, a typed reason), {@code no}, {@code -}
     */
    record Field(String form, String name, String typed, String shown, Map<String, String> places, String audit) {
        /** Whether it bears the number of the run, so that it can be told from any other text. */
        boolean traced() {
            return typed.contains("{n}") || typed.contains("{w}");
        }
    }

    /**
     * @param form simple name, empty for a step that only prepares
     * @param submit method and address, several of them with {@code ;} between, empty when another test sends this form
     * @param record address of the record that the answer leads to or links to, with {@code {ref}}
     * @param reader role that looks at the places
     * @param why why it is not sent here
     */
    record Way(
            String form,
            String role,
            String submit,
            String record,
            String reader,
            Map<String, String> places,
            String why) {}

    private Travel() {}

    static List<Field> fields(String room) {
        var all = new ArrayList<Field>();
        for (CSVRecord row : rows(room + ".csv")) {
            String typed = row.get("typed");
            String shown = row.get("shown").isEmpty() ? typed : row.get("shown");
            all.add(new Field(row.get("form"), row.get("field"), typed, shown, places(row), row.get("audit")));
        }
        return all;
    }

    static List<Way> ways(String room) {
        var all = new ArrayList<Way>();
        for (CSVRecord row : rows(room + ".places.csv")) {
            all.add(new Way(
                    row.get("form"),
                    row.get("role"),
                    row.get("submit"),
                    row.get("record"),
                    row.get("reader").isEmpty() ? row.get("role") : row.get("reader"),
                    places(row),
                    row.get("why")));
        }
        return all;
    }

    private static Map<String, String> places(CSVRecord row) {
        var places = new LinkedHashMap<String, String>();
        PLACES.forEach(place -> places.put(place, row.get(place)));
        return places;
    }

    private static List<CSVRecord> rows(String name) {
        Path file = Checkout.TEST_RESOURCES.resolve("travel").resolve(name);
        return Files.exists(file) ? Checkout.rows(file) : List.of();
    }

    /** Form to the names of its fields, of one room. */
    static Map<String, Set<String>> forms(JavaClasses classes, String room) {
        var forms = new LinkedHashMap<String, Set<String>>();
        for (JavaClass one : classes) {
            if (one.isRecord()
                    && one.getSimpleName().endsWith("Form")
                    && Rooms.of(one.getPackageName()).filter(room::equals).isPresent()) {
                var names = new TreeSet<String>();
                for (var component : one.reflect().getRecordComponents()) {
                    names.add(component.getName());
                }
                forms.put(one.getSimpleName(), names);
            }
        }
        return forms;
    }

    /** Fields that nobody declared, declared ones that are gone, and declarations that say nothing. */
    static List<String> undeclared(Map<String, Set<String>> forms, List<Field> fields, List<Way> ways) {
        var offences = new ArrayList<String>();
        forms.forEach((form, names) -> {
            for (String name : names) {
                if (fields.stream()
                        .noneMatch(it -> it.form().equals(form) && it.name().equals(name))) {
                    offences.add(form + "." + name + " is not declared");
                }
            }
            if (ways.stream().noneMatch(it -> it.form().equals(form))) {
                offences.add(form + " has no way");
            }
        });
        for (Field field : fields) {
            if (!forms.getOrDefault(field.form(), Set.of()).contains(field.name())) {
                offences.add(field.form() + "." + field.name() + " is declared and gone");
            }
            Optional<Way> way =
                    ways.stream().filter(it -> it.form().equals(field.form())).findFirst();
            field.places().forEach((place, cell) -> {
                boolean there =
                        way.filter(it -> !it.places().get(place).isEmpty()).isPresent();
                boolean told = cell.matches("yes(:.+)?|no") || (cell.equals("-") && !field.traced());
                if (there ? !told : !cell.equals("-")) {
                    offences.add(field.form() + "." + field.name() + " says \"" + cell + "\" of " + place);
                }
            });
            if (!(field.traced() ? Set.of("side", "line", "no") : Set.of("side", "line", "no", "-"))
                    .contains(field.audit())) {
                offences.add(field.form() + "." + field.name() + " says \"" + field.audit() + "\" of audit");
            }
        }
        for (Way way : ways) {
            if (way.submit().isEmpty() && way.why().isBlank()) {
                offences.add(way.form() + " is not sent and nobody says why");
            }
        }
        return offences;
    }

    /** Judges one field in one place. @param cell {@code yes}, {@code yes:TEXT} or {@code no} */
    static Optional<String> judge(Field field, String place, String cell, String shown, String text) {
        if (cell.equals("-")) {
            return Optional.empty();
        }
        String seen = cell.startsWith("yes:") ? cell.substring(4) : shown;
        boolean there = HtmlUtils.htmlUnescape(text).contains(seen);
        if (cell.equals("no") == there) {
            return Optional.of(field.form() + "." + field.name() + (there ? " must not appear" : " is missing") + " in "
                    + place + ": " + seen);
        }
        return Optional.empty();
    }
}
