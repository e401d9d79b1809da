package org.stationhouse.foundation.vault;

/** How an act ended (CJIS AU-2: success and failure are both logged). */
public enum Outcome {
    DONE,
    REFUSED,
    FAILED
}
