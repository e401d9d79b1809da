package org.stationhouse.backoffice.office.backups;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The phrase that opens the backups when the keys folder is lost, twice. */
record PassphraseForm(@Size(min = 15, max = 256) String phrase, String again) {

    PassphraseForm(@Nullable String phrase, @Nullable String again) {
        this.phrase = phrase == null ? "" : phrase;
        this.again = again == null ? "" : again;
    }

    @AssertTrue(message = "{office.backups.phrase.differs}")
    boolean isSame() {
        return phrase.equals(again);
    }
}
