package org.stationhouse.ledger;

/** Bytes or text that are no row, note, checkpoint or export; the message is one sentence for a person. */
public final class BadLedger extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadLedger(String sentence) {
        super(sentence);
    }
}
