package org.stationhouse.foundation.vault.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.OrderJournal;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.orders.OrderFile.State;
import org.stationhouse.foundation.vault.shelf.BackupFolder;

/** {@link OrderJournal} over the file beside the backups and its table in the database. */
@Service
class KeptOrders implements OrderJournal {

    private static final System.Logger LOG = System.getLogger(KeptOrders.class.getName());

    private final OrderFile file;
    private final OrderStore store;
    private final Clock clock;

    KeptOrders(DataFolder house, OrderStore store, Clock clock) throws IOException {
        this.file =
                new OrderFile(new BackupFolder(house.backups()).made().orders(), BackupKeys.readOrMake(house.keys()));
        this.store = store;
        this.clock = clock;
    }

    OrderFile file() {
        return file;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void carriedOut(String verb, String record, String details) {
        var line = new Line(PublicRef.fresh(), clock.instant().truncatedTo(ChronoUnit.MILLIS), verb, record, details);
        store.insert(line, null);
        TransactionSynchronizationManager.registerSynchronization(new Journaling(line));
    }

    @Override
    public List<Line> lines() {
        return read().in(State.DONE);
    }

    @Override
    public Standing standing() {
        OrderFile.Content content = read();
        return new Standing(content.in(State.DONE).size(), content.in(State.INTENT), content.problem());
    }

    private OrderFile.Content read() {
        try {
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException("the order journal can't be read", e);
        }
    }

    private void append(State state, Line line) {
        try {
            file.append(state, line);
        } catch (IOException e) {
            throw new UncheckedIOException("the order journal can't be written", e);
        }
    }

    private final class Journaling implements TransactionSynchronization {

        private final Line line;
        private boolean intended;

        Journaling(Line line) {
            this.line = line;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(State.INTENT, line);
            intended = true;
        }

        @Override
        public void afterCompletion(int status) {
            if (!intended || status == STATUS_UNKNOWN) {
                return;
            }
            try {
                append(status == STATUS_COMMITTED ? State.DONE : State.VOID, line);
            } catch (UncheckedIOException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Whether an order was carried out is written at the next start.",
                        e);
            }
        }
    }
}
