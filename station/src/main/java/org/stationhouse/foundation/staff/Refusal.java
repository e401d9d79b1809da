package org.stationhouse.foundation.staff;

/** A service refused an act. The page shows the sentence and the rule; the audit trail has its line. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String cite;

    public Refusal(String why, String cite) {
        super(why);
        this.cite = cite;
    }

    public String cite() {
        return cite;
    }
}
