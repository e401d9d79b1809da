package org.stationhouse.ledger;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bytes from anywhere: only {@link BadLedger} may come out. Runs the kept inputs; {@code JAZZER_FUZZ=1} looks for more. */
class LedgerFuzzTests {
    @FuzzTest(maxDuration = "60s")
    void aRow(byte[] data) {
        try {
            var row = Row.parse(data);
            if (!Arrays.equals(row.canonical(), data)) throw new AssertionError("two ways to write one row");
            row.list(Field.REFS);
        } catch (BadLedger expected) {
            return;
        }
    }

    @FuzzTest(maxDuration = "60s")
    void aNote(FuzzedDataProvider data) {
        try {
            var note = Note.parse(data.consumeRemainingAsString());
            note.signedBy(Logs.SIGNER.key());
            Checkpoint.parse(note);
        } catch (BadLedger expected) {
            return;
        }
    }

    @FuzzTest(maxDuration = "60s")
    void anExport(byte[] data) throws IOException {
        try {
            var check = new LogCheck(
                    Anchors.none().add(new String(data, StandardCharsets.ISO_8859_1), "fuzz"), List.of(), row -> true);
            new ExportReader(new ByteArrayInputStream(data), check).read();
            check.finish();
        } catch (BadLedger expected) {
            return;
        }
    }
}
