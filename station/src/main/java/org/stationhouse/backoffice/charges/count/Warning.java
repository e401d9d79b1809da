package org.stationhouse.backoffice.charges.count;

/** What is odd about a count and may be right all the same: shown, never refused. The words stand under {@code charges.warning}. */
public enum Warning {
    /** The section was not in force on the day of the offense (US Constitution, art. I, section 10: no law after the fact). */
    NOT_IN_FORCE("US Const. art. I, § 10"),
    /** Stands in no offense table: level and code were chosen by hand. */
    NOT_LISTED("Offense table"),
    /** A conviction without a filing on record. */
    NEVER_FILED("Dispositions: filed, then decided"),
    /** A release under PC 849(b) of somebody arrested by warrant, which that section does not cover. */
    RELEASED_ON_WARRANT("PC 849(b)");

    private final String cite;

    Warning(String cite) {
        this.cite = cite;
    }

    public String cite() {
        return cite;
    }
}
