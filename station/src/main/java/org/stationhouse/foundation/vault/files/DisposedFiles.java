package org.stationhouse.foundation.vault.files;

import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.OrderJournal;

/** A file that was disposed of stays so when an older database is restored, with its bytes. */
@Component
class DisposedFiles implements OrderJournal.Again {

    private final KeptFiles files;

    DisposedFiles(KeptFiles files) {
        this.files = files;
    }

    @Override
    public String verb() {
        return KeptFiles.DISPOSE;
    }

    @Override
    public void carryOut(OrderJournal.Line line) {
        files.disposeAgain(new PublicRef(line.record()));
    }
}
