package org.stationhouse.backoffice.master.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewPerson.Known;
import org.stationhouse.backoffice.master.person.Birth;
import org.stationhouse.backoffice.master.person.Ssn;
import org.stationhouse.backoffice.master.person.TakenPerson;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.web.table.TableColumns;
import org.stationhouse.foundation.web.table.TableFile;

/** Makes a person of a row, or says in a sentence why it can't. */
final class PersonRows {

    private static final int LONGEST_SOURCE = 120;
    private static final int LONGEST_IDENTIFIER = 30;

    /** Why a row is not taken over. */
    private static final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        NotTaken(String reason) {
            super(reason, null, false, false);
        }
    }

    private final TableColumns<PersonColumn> columns;
    private final int width;
    private final LocalDate today;
    private final String source;

    /** @param source who said it, where the table does not */
    PersonRows(TableFile file, LocalDate today, String source) {
        this.columns = TableColumns.of(file, List.of(PersonColumn.values()));
        this.width = file.headings().size();
        this.today = today;
        this.source = source;
    }

    /** What is missing to make people of the rows, in words; empty when all is there. */
    String missing() {
        return columns.has(PersonColumn.LAST) || columns.has(PersonColumn.NAME) ? "" : "name";
    }

    PersonRow read(TableFile.Line line) {
        String number = "";
        try {
            String fault = line.fault(width);
            if (fault != null) {
                throw new NotTaken(fault);
            }
            number = said(PersonColumn.NUMBER, line.cells());
            return new PersonRow.Good(person(line, number));
        } catch (NotTaken e) {
            return new PersonRow.Bad(line.number(), number, String.valueOf(e.getMessage()), line.shown());
        }
    }

    private TakenPerson person(TableFile.Line line, String number) throws NotTaken {
        List<String> cells = line.cells();
        if (number.length() > TakenPerson.LONGEST_NUMBER) {
            throw new NotTaken("The number has " + number.length() + " characters; at most "
                    + TakenPerson.LONGEST_NUMBER + " are kept.");
        }
        PersonName name = name(cells);
        var aliases = new ArrayList<PersonName>();
        for (String alias : parts(said(PersonColumn.ALIASES, cells))) {
            aliases.add(name(alias));
        }
        aliases.remove(name);
        String from = said(PersonColumn.SOURCE, cells);
        return new TakenPerson(
                line.number(),
                number.isEmpty() ? null : number,
                new NewPerson(
                        name,
                        born(said(PersonColumn.BORN, cells)),
                        looks(cells),
                        known(cells, number),
                        longest("source", from.isEmpty() ? source : from, LONGEST_SOURCE)),
                aliases.stream().distinct().toList(),
                content(cells));
    }

    private PersonName name(List<String> cells) throws NotTaken {
        String last = said(PersonColumn.LAST, cells);
        if (last.isEmpty()) {
            String whole = said(PersonColumn.NAME, cells);
            if (!PersonCells.lettered(whole)) {
                throw new NotTaken("The row has no name.");
            }
            return name(whole);
        }
        if (!PersonCells.lettered(last)) {
            throw new NotTaken(quoted(last) + " is no name.");
        }
        String suffix = said(PersonColumn.SUFFIX, cells);
        try {
            return new PersonName(
                    suffix.isEmpty() ? last : last + " " + suffix,
                    said(PersonColumn.FIRST, cells),
                    said(PersonColumn.MIDDLE, cells));
        } catch (IllegalArgumentException tooLong) {
            throw new NotTaken("The name has more than " + PersonName.LONGEST + " characters.");
        }
    }

    private static PersonName name(String cell) throws NotTaken {
        String text = cell.strip().replaceFirst("^,+\\s*", "");
        if (!PersonCells.lettered(text)) {
            throw new NotTaken(quoted(cell) + " is no name.");
        }
        try {
            return PersonName.of(text);
        } catch (IllegalArgumentException tooLong) {
            throw new NotTaken("The name has more than " + PersonName.LONGEST + " characters.");
        }
    }

    private @Nullable PartialDate born(String cell) throws NotTaken {
        if (cell.isEmpty()) {
            return null;
        }
        PartialDate born = PersonCells.born(cell);
        if (born == null) {
            throw new NotTaken(quoted(cell) + " is no date of birth.");
        }
        if (PersonCells.noDate(born)) {
            return null;
        }
        if (!Birth.possible(born, today)) {
            throw new NotTaken("Nobody in this index can be born on " + born.us() + ".");
        }
        return born;
    }

    private Looks looks(List<String> cells) throws NotTaken {
        String race = code(PersonColumn.RACE, cells, PersonCells.RACES);
        String ethnicity = code(PersonColumn.ETHNICITY, cells, PersonCells.ETHNICITIES);
        boolean hispanic = "H".equals(race);
        String marks = longest("description of marks", said(PersonColumn.MARKS, cells), Looks.LONGEST_MARKS);
        return new Looks(
                code(PersonColumn.SEX, cells, PersonCells.SEXES),
                hispanic ? "U" : race,
                hispanic && ethnicity == null ? "H" : ethnicity,
                height(said(PersonColumn.HEIGHT, cells)),
                weight(said(PersonColumn.WEIGHT, cells)),
                code(PersonColumn.HAIR, cells, PersonCells.HAIR),
                code(PersonColumn.EYES, cells, PersonCells.EYES),
                marks.isEmpty() ? null : marks);
    }

    private @Nullable String code(PersonColumn column, List<String> cells, Map<String, String> words) throws NotTaken {
        String cell = said(column, cells);
        String code = words.get(PersonCells.upper(cell));
        if (code == null && !cell.isEmpty()) {
            throw new NotTaken(quoted(cell) + " is no " + column.name().toLowerCase(Locale.ROOT) + " that is known.");
        }
        return code;
    }

    private static @Nullable Integer height(String cell) throws NotTaken {
        Integer height = cell.isEmpty() || cell.matches("0+") ? null : PersonCells.height(cell);
        if (height == null && !cell.isEmpty() && !cell.matches("0+")) {
            throw new NotTaken(quoted(cell) + " is no height.");
        }
        return height;
    }

    private static @Nullable Integer weight(String cell) throws NotTaken {
        String digits = cell.replaceFirst("(?i)\\s*(lbs?|pounds)\\.?$", "");
        if (digits.isEmpty() || digits.matches("0+")) {
            return null;
        }
        if (!digits.matches("\\d{1,3}")) {
            throw new NotTaken(quoted(cell) + " is no weight in pounds.");
        }
        return Integer.valueOf(digits);
    }

    private List<Known> known(List<String> cells, String number) throws NotTaken {
        var known = new ArrayList<Known>();
        identifier(known, "OLN", said(PersonColumn.OLN, cells), state(said(PersonColumn.OLN_STATE, cells)));
        String ssn = said(PersonColumn.SSN, cells);
        if (!ssn.isEmpty() && !ssn.replaceAll("\\D", "").matches("(\\d)\\1{8}")) {
            if (!Ssn.possible(ssn)) {
                throw new NotTaken("The social security number is none that was ever given.");
            }
            known.add(new Known("IDENTIFIER", "SSN", ssn, null));
        }
        identifier(known, "FBI", said(PersonColumn.FBI, cells), null);
        identifier(known, "SID", said(PersonColumn.SID, cells), null);
        if (!number.isEmpty()) {
            known.add(new Known("IDENTIFIER", "LOCAL", number, null));
        }
        address(known, "HOME", home(cells));
        address(known, "WORK", said(PersonColumn.WORK_ADDRESS, cells));
        phones(known, "CELL", said(PersonColumn.CELL, cells));
        phones(known, "HOME", said(PersonColumn.PHONE, cells));
        phones(known, "WORK", said(PersonColumn.WORK_PHONE, cells));
        return known;
    }

    private static void identifier(List<Known> known, String sort, String cell, @Nullable String state)
            throws NotTaken {
        if (!cell.isEmpty()) {
            if (cell.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new NotTaken(quoted(cell) + " is no number.");
            }
            known.add(new Known("IDENTIFIER", sort, longest("number", cell, LONGEST_IDENTIFIER), state));
        }
    }

    private static @Nullable String state(String cell) throws NotTaken {
        if (!cell.isEmpty() && !cell.matches("[A-Za-z]{2}")) {
            throw new NotTaken(quoted(cell) + " is no state of two letters.");
        }
        return cell.isEmpty() ? null : cell.toUpperCase(Locale.ROOT);
    }

    private String home(List<String> cells) {
        String street = said(PersonColumn.ADDRESS, cells);
        String city = said(PersonColumn.CITY, cells);
        String area = (said(PersonColumn.STATE, cells) + " " + said(PersonColumn.ZIP, cells)).strip();
        String behind = city.isEmpty() ? area : (city + " " + area).strip();
        return street.isEmpty() || behind.isEmpty() ? street : street + ", " + behind;
    }

    private static void address(List<Known> known, String sort, String said) throws NotTaken {
        if (said.codePoints().anyMatch(Character::isLetterOrDigit)) {
            known.add(new Known("ADDRESS", sort, longest("address", said, Place.LONGEST), null));
        }
    }

    private static void phones(List<Known> known, String sort, String cell) throws NotTaken {
        for (String phone : parts(cell)) {
            if (phone.replaceAll("\\D", "").matches("0*")) {
                continue;
            }
            if (!PersonCells.phoned(phone)) {
                throw new NotTaken(quoted(phone) + " is no telephone number.");
            }
            known.add(new Known("PHONE", sort, longest("telephone number", phone, LONGEST_IDENTIFIER), null));
        }
    }

    /** What stands between semicolons or bars. */
    private static List<String> parts(String cell) {
        return cell.isEmpty()
                ? List.of()
                : List.of(cell.split("[;|]")).stream()
                        .map(String::strip)
                        .filter(it -> !PersonCells.unsaid(it))
                        .toList();
    }

    /** In the order of {@link PersonColumn}, so that the same rows in another order of columns are the same. */
    private String content(List<String> cells) {
        var content = new StringBuilder();
        for (PersonColumn column : PersonColumn.values()) {
            content.append(columns.cell(column, cells)).append('\u001f');
        }
        return content.toString();
    }

    /** The cell, empty where it says that nothing is known. */
    private String said(PersonColumn column, List<String> cells) {
        String cell = columns.cell(column, cells);
        return PersonCells.unsaid(cell) ? "" : cell;
    }

    private static String longest(String field, String said, int longest) throws NotTaken {
        if (said.length() > longest) {
            throw new NotTaken(
                    "The " + field + " has " + said.length() + " characters; at most " + longest + " are kept.");
        }
        return said;
    }

    private static String quoted(String cell) {
        return "\"" + (cell.length() <= 40 ? cell : cell.substring(0, 40) + "...") + "\"";
    }
}
