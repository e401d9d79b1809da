package org.stationhouse.backoffice.office.backups;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.Backups;
import org.stationhouse.foundation.vault.CannotRun;

/** A backup asked for on the page runs beside it: it may take minutes. When it fails, an alarm says so. */
@Component
class BackupRun {

    private final Backups backups;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean running = new AtomicBoolean();

    BackupRun(Backups backups, ApplicationEventPublisher events) {
        this.backups = backups;
        this.events = events;
    }

    boolean running() {
        return running.get();
    }

    /** @return false when one runs already */
    boolean start(Actor actor) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofVirtual().name("backup-now").start(() -> {
            try {
                backups.backUp(actor);
            } catch (CannotRun cannot) {
                events.publishEvent(new Alarm("backup.failed", cannot.sentence()));
            } catch (RuntimeException fault) {
                events.publishEvent(
                        new Alarm("backup.failed", "The backup asked for on the page failed: " + fault.getMessage()));
            } finally {
                running.set(false);
            }
        });
        return true;
    }
}
