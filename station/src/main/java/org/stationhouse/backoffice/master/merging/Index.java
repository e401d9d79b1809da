package org.stationhouse.backoffice.master.merging;

import java.util.Locale;
import org.stationhouse.backoffice.master.Open;

/** The master indices whose rows are merged. */
public enum Index {
    PERSON("/people", "number", "shut", true),
    VEHICLE("/vehicles", "number", "shut", true),
    ORGANIZATION("/organizations", "number", "false", true),
    PLACE("/places", "label", "false", false);

    private final String path;
    private final String name;
    private final String shut;
    private final boolean counted;

    Index(String path, String name, String shut, boolean counted) {
        this.path = path;
        this.name = name;
        this.shut = shut;
        this.counted = counted;
    }

    /** Where its things stand, for example {@code /vehicles}. */
    public String path() {
        return path;
    }

    /** One of its things, and its table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Kind of record in audit lines and search entries, and the first part of its message keys. */
    public String kind() {
        return "master." + word();
    }

    /** Right that whoever merges needs. */
    public String right() {
        return kind() + ".merge";
    }

    /** Column by which a row is called. */
    String numberColumn() {
        return name;
    }

    /** Condition for a row that the reader sees. */
    String seen(String row, Open open) {
        return shut.equals("false") ? "true" : open.sees(row);
    }

    /** What says whether a row is known only through protected events. */
    String shutColumn(String row) {
        return shut.equals("false") ? shut : row + "." + shut;
    }

    /** What counts the changes of a row; places have nothing that is changed by a form. */
    String versionColumn() {
        return counted ? "version" : "0";
    }

    /** What a change of a row counts up. */
    String counting() {
        return counted ? ", version = version + 1" : "";
    }
}
