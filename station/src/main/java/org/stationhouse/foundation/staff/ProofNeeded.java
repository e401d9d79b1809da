package org.stationhouse.foundation.staff;

/** The act waits for a fresh proof of identity; the page asks it and then goes on (CJIS IA-11). */
public final class ProofNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String right;

    public ProofNeeded(String right) {
        super("Please prove again who you are.");
        this.right = right;
    }

    /** The right that asks for it. */
    public String right() {
        return right;
    }
}
