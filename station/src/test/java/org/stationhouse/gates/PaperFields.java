package org.stationhouse.gates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** What must and must not stand on each paper: {@code papers/<room>.csv}, a line for each field. */
final class PaperFields {

    /**
     * @param paper template below {@code org/stationhouse}, or the class that writes it, without ending
     * @param stands {@code must} or {@code never}
     * @param why why it must not; empty for what must
     */
    record Field(String paper, String name, String stands, String why) {
        boolean must() {
            return stands.equals("must");
        }
    }

    private static final Pattern PRINTED_PAGE = Pattern.compile("data-act=\"print\"");

    /** The kit prints any list; what a list may show, its room decides for the screen. */
    private static final String LISTS = "foundation/web/list";

    private PaperFields() {}

    static List<Field> declared() {
        var all = new ArrayList<Field>();
        for (Path file : Checkout.files(Checkout.TEST_RESOURCES.resolve("papers"), ".csv")) {
            for (CSVRecord row : Checkout.rows(file)) {
                all.add(new Field(row.get("paper"), row.get("field"), row.get("stands"), row.get("why")));
            }
        }
        return all;
    }

    /** Every template that is a paper: by its name, or because the page offers to print it. */
    static Set<String> papers() {
        var papers = new TreeSet<String>();
        for (Path file : Checkout.files(Checkout.HOUSE, ".jte")) {
            String name = Checkout.HOUSE.relativize(file).toString().replace(".jte", "");
            if (isPaper(name, Checkout.read(file))) {
                papers.add(name);
            }
        }
        return papers;
    }

    static boolean isPaper(String name, String template) {
        return name.endsWith("paper")
                || !name.equals(LISTS) && PRINTED_PAGE.matcher(template).find();
    }

    static boolean exists(String paper) {
        return Files.exists(Checkout.HOUSE.resolve(paper + ".jte"))
                || Files.exists(Checkout.HOUSE.resolve(paper + ".java"));
    }

    /** Papers without a list, lists without a paper, and lines that say nothing. */
    static List<String> undeclared(Set<String> papers, List<Field> fields, Collection<String> existing) {
        var offences = new ArrayList<String>();
        for (String paper : papers) {
            for (String stands : List.of("must", "never")) {
                if (fields.stream()
                        .noneMatch(it -> it.paper().equals(paper) && it.stands().equals(stands))) {
                    offences.add(paper + " does not say what " + stands + " stands on it");
                }
            }
        }
        var seen = new TreeSet<String>();
        for (Field field : fields) {
            if (!existing.contains(field.paper())) {
                offences.add(field.paper() + " is listed and gone");
            }
            if (!Set.of("must", "never").contains(field.stands())) {
                offences.add(field.paper() + "." + field.name() + " says \"" + field.stands() + "\"");
            }
            if (!field.must() && field.why().isBlank()) {
                offences.add(field.paper() + "." + field.name() + " never stands there and nobody says why");
            }
            if (!seen.add(field.paper() + "." + field.name())) {
                offences.add(field.paper() + "." + field.name() + " is listed twice");
            }
        }
        return offences;
    }

    /** Listed fields that no filled paper holds, and held ones that are not listed. @param held fields of the filled papers, as {@code paper.field} */
    static List<String> unfilled(List<Field> fields, Set<String> held) {
        var offences = new ArrayList<String>();
        var listed = new TreeSet<String>();
        for (Field field : fields) {
            String name = field.paper() + "." + field.name();
            listed.add(name);
            if (!held.contains(name)) {
                offences.add(name + " is on no filled paper");
            }
        }
        held.stream().filter(it -> !listed.contains(it)).forEach(it -> offences.add(it + " is filled and not listed"));
        return offences;
    }

    /** What is wrong with one field of one filled paper. @param value what it holds */
    static List<String> judge(Field field, String value, String text) {
        String name = field.paper() + "." + field.name();
        if (value.strip().length() < 3) {
            return List.of(name + " can't be told from other text: " + value);
        }
        boolean there = text.contains(value.replaceAll("\\s+", " "));
        return there == field.must()
                ? List.of()
                : List.of(name + (there ? " must not stand there: " : " is missing: ") + value);
    }
}
