package org.stationhouse.backoffice.charges.arrest;

/** On what ground somebody was arrested; the words stand in the messages under {@code charges.type}. */
public enum ArrestType {
    ON_VIEW("O"),
    WARRANT("T"),
    CITED("S"),
    PROBATION("T"),
    PAROLE("T"),
    CITIZEN("T");

    private final String nibrs;

    ArrestType(String nibrs) {
        this.nibrs = nibrs;
    }

    /** NIBRS data element 43: O on view, S summoned or cited, T taken into custody. */
    public String nibrs() {
        return nibrs;
    }

    /** Whether he stays in custody until somebody decides; whoever is cited signs and goes. */
    public boolean custody() {
        return this != CITED;
    }
}
