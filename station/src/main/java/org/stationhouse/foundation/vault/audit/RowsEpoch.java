package org.stationhouse.foundation.vault.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.audit.SealStore.UnreachableDatabase;
import org.stationhouse.foundation.vault.postgres.Database;

/** The epoch that new lines carry. It changes only while nobody else works on the database: at a restore or a move. */
@Component
class RowsEpoch implements InitializingBean {

    /** Left by a restore in the data folder, with its reason: the first line that is written then opens a new epoch. */
    private static final String RESTORED = "restored";

    private final Database database;
    private final Epochs epochs;
    private volatile int now;

    RowsEpoch(Database database, Epochs epochs) {
        this.database = database;
        this.epochs = epochs;
    }

    @Override
    public void afterPropertiesSet() {
        try (var store = SealStore.open(database)) {
            Path restored = database.folder().data().resolve(RESTORED);
            if (Files.exists(restored)) {
                String reason = Files.readString(restored).strip();
                store.alone(() -> epochs.open(store, true, reason));
                Files.delete(restored);
            }
            now = epochs.current(store).rowsEpoch();
        } catch (IOException e) {
            throw new UncheckedIOException("the mark of a restore can't be read", e);
        } catch (UnreachableDatabase e) {
            throw new CannotRun("The login of the audit's sealer does not open the database: " + e.getMessage(), e);
        }
    }

    int now() {
        return now;
    }
}
