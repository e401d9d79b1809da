package org.stationhouse.backoffice.master.imports;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.table.TableColumn;

/** What a column of a table of people may hold: recognized by its heading, and where that says nothing, by its cells. */
enum PersonColumn implements TableColumn {
    NUMBER(
            List.of(
                    "person number",
                    "person no",
                    "person id",
                    "name id",
                    "name number",
                    "mni",
                    "mni number",
                    "master name index",
                    "record number",
                    "local number",
                    "local id",
                    "jacket number",
                    "old number",
                    "number",
                    "id",
                    "rec id",
                    "unique id"),
            it -> true,
            null),
    LAST(List.of("last name", "last", "lastname", "surname", "family name", "lname"), PersonCells::lettered, null),
    FIRST(List.of("first name", "first", "firstname", "given name", "fname"), PersonCells::lettered, null),
    MIDDLE(List.of("middle name", "middle", "middlename", "middle initial", "mi", "mname"), it -> true, null),
    SUFFIX(List.of("suffix", "name suffix", "generation"), it -> true, null),
    BORN(
            List.of("date of birth", "birth date", "birthdate", "dob", "born", "birthday", "b date"),
            it -> PersonCells.born(it) != null,
            it -> PersonCells.born(it) != null),
    SEX(
            List.of("sex", "gender", "sex code"),
            it -> PersonCells.SEXES.containsKey(PersonCells.upper(it)),
            it -> PersonCells.SEXES.containsKey(PersonCells.upper(it))),
    RACE(
            List.of("race", "race code", "descent"),
            it -> PersonCells.RACES.containsKey(PersonCells.upper(it)),
            it -> PersonCells.RACES.containsKey(PersonCells.upper(it))),
    ETHNICITY(
            List.of("ethnicity", "ethnicity code", "ethnic", "hispanic"),
            it -> PersonCells.ETHNICITIES.containsKey(PersonCells.upper(it)),
            null),
    HEIGHT(
            List.of("height", "hgt", "ht"),
            it -> PersonCells.height(it) != null,
            it -> it.contains("'") && PersonCells.height(it) != null),
    WEIGHT(List.of("weight", "wgt", "wt", "weight lbs"), it -> it.matches("\\s*\\d{1,3}.*"), null),
    HAIR(List.of("hair", "hair color", "hai"), it -> PersonCells.HAIR.containsKey(PersonCells.upper(it)), null),
    EYES(
            List.of("eyes", "eye", "eye color", "eyes color"),
            it -> PersonCells.EYES.containsKey(PersonCells.upper(it)),
            null),
    MARKS(List.of("marks", "scars marks tattoos", "smt", "scars", "tattoos"), it -> true, null),
    OLN(
            List.of(
                    "oln",
                    "license",
                    "license number",
                    "driver license",
                    "drivers license",
                    "driver s license",
                    "dl",
                    "dl number",
                    "dl no",
                    "cdl",
                    "operator license",
                    "operator s license"),
            it -> it.matches(".*\\d.*") || PersonCells.unsaid(it),
            it -> it.strip().matches("[A-Z]\\d{7}")),
    OLN_STATE(
            List.of("oln state", "dl state", "license state", "driver license state", "dl st", "ols"),
            it -> it.strip().matches("[A-Za-z]{2}"),
            null),
    SSN(
            List.of("ssn", "soc", "social security", "social security number", "soc sec id"),
            it -> it.matches("[\\d -]*") || PersonCells.unsaid(it),
            it -> it.strip().matches("\\d{3}-\\d{2}-\\d{4}")),
    FBI(List.of("fbi", "fbi number", "fbi no", "ucn"), it -> it.matches(".*\\d.*") || PersonCells.unsaid(it), null),
    SID(
            List.of("sid", "state id", "state id number", "cii", "cii number", "cii no"),
            it -> it.matches(".*\\d.*") || PersonCells.unsaid(it),
            null),
    ADDRESS(
            List.of("address", "home address", "street address", "street", "residence", "address 1", "addr"),
            it -> true,
            it -> it.strip()
                    .matches(
                            "(?i)\\d+ .*\\b(st|street|ave|avenue|blvd|rd|road|dr|drive|ln|lane|ct|court|way|pl)\\b.*")),
    CITY(List.of("city", "home city", "town", "suburb"), it -> true, null),
    STATE(List.of("state", "home state", "st", "address state"), it -> true, null),
    ZIP(List.of("zip", "zip code", "zipcode", "postcode", "postal code"), it -> it.matches(".*\\d.*"), null),
    WORK_ADDRESS(List.of("work address", "business address", "employer address"), it -> true, null),
    CELL(
            List.of("cell", "cell phone", "mobile", "mobile phone", "cell number"),
            it -> PersonCells.phoned(it) || PersonCells.unsaid(it),
            null),
    PHONE(
            List.of("phone", "phone number", "telephone", "home phone", "tel", "home telephone", "contact number"),
            it -> PersonCells.phoned(it) || PersonCells.unsaid(it),
            it -> it.strip().matches("(\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}")),
    WORK_PHONE(
            List.of("work phone", "business phone", "work telephone"),
            it -> PersonCells.phoned(it) || PersonCells.unsaid(it),
            null),
    ALIASES(List.of("aliases", "alias", "aka", "a k a", "other names", "also known as"), it -> true, null),
    SOURCE(List.of("source", "entered from", "origin", "reported by"), it -> true, null),
    NAME(
            List.of("name", "full name", "person name", "subject", "subject name", "person"),
            PersonCells::lettered,
            it -> it.strip().matches("[\\p{L}' -]+, ?[\\p{L}'. -]+"));

    private final List<String> headings;
    private final Predicate<String> fits;
    private final @Nullable Predicate<String> tells;

    PersonColumn(List<String> headings, Predicate<String> fits, @Nullable Predicate<String> tells) {
        this.headings = headings;
        this.fits = fits;
        this.tells = tells;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean fits(String cell) {
        return fits.test(cell);
    }

    @Override
    public boolean toldBy(String cell) {
        return tells != null && tells.test(cell);
    }
}
