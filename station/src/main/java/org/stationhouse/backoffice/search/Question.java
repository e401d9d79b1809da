package org.stationhouse.backoffice.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.search.SearchKey.Field;
import org.stationhouse.foundation.kernel.PartialDate;

/**
 * What somebody typed into the box, taken apart.
 *
 * @param probes places of the index to look at
 * @param surname last name to compare by sound and spelling, null when the text can't be a name
 * @param initial first letter of the given name, empty when none was typed
 */
record Question(List<Probe> probes, @Nullable String surname, String initial) {

    /** Looks at one stretch of the index. @param from first term, in normal form */
    record Probe(Field field, String from, boolean exactOnly) {

        /** First term behind the stretch. */
        String to() {
            return exactOnly ? from + BEGIN : from + END;
        }
    }

    /** Sorts before every letter. */
    private static final String BEGIN = Character.toString(1);

    /** Sorts behind every letter. */
    static final String END = Character.toString(Character.MAX_CODE_POINT);

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_IDENTIFIER = 4;

    /** @param in fields to look at */
    static Question of(String typed, Set<Field> in) {
        var probes = new ArrayList<Probe>();
        if (in.contains(Field.NUMBER) && typed.matches(".*\\d.*")) {
            for (Field field : new Field[] {Field.NUMBER, Field.ALIAS}) {
                add(probes, field, Spelling.numberAsked(typed), true);
                add(probes, field, Spelling.compact(typed), false);
            }
        }
        if (in.contains(Field.IDENTIFIER) && Spelling.compact(typed).length() >= SHORTEST_IDENTIFIER) {
            add(probes, Field.IDENTIFIER, Spelling.compact(typed), false);
        }
        if (in.contains(Field.BORN)) {
            PartialDate.typed(typed).ifPresent(on -> add(probes, Field.BORN, on.toString(), false));
        }
        String phone = Spelling.phone(typed);
        if (in.contains(Field.PHONE) && phone.length() >= 4 && typed.matches("[\\d\\s().+-]+")) {
            add(probes, Field.PHONE, phone, false);
        }
        if (in.contains(Field.PLACE)) {
            add(probes, Field.PLACE, Spelling.place(typed), false);
        }
        if (!in.contains(Field.NAME) || typed.matches(".*\\d.*")) {
            return new Question(List.copyOf(probes), null, "");
        }
        return named(typed, probes);
    }

    private static Question named(String typed, List<Probe> probes) {
        int comma = typed.indexOf(',');
        if (comma >= 0) {
            String last = Spelling.surname(typed.substring(0, comma));
            String given = Spelling.fold(typed.substring(comma + 1));
            add(probes, Field.NAME, (last + " " + given).strip(), false);
            return new Question(List.copyOf(probes), sounding(last), initial(given));
        }
        String folded = Spelling.fold(typed);
        add(probes, Field.NAME, folded, false);
        int space = folded.lastIndexOf(' ');
        String last = folded.substring(space + 1);
        return new Question(List.copyOf(probes), sounding(last), space < 0 ? "" : initial(folded));
    }

    private static void add(List<Probe> probes, Field field, String from, boolean exactOnly) {
        if (!from.isEmpty()) {
            probes.add(new Probe(field, from, exactOnly));
        }
    }

    private static @Nullable String sounding(String last) {
        return last.length() < SHORTEST_NAME ? null : last;
    }

    private static String initial(String given) {
        return given.isEmpty() ? "" : given.substring(0, given.offsetByCodePoints(0, 1));
    }
}
