package org.stationhouse.foundation.vault;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;

/**
 * Backups of this house: base copies with a continuous archive of the database's log.
 */
public interface Backups {

    /**
     * @param scheduled whether the program makes backups by itself
     * @param at daily time of the agency's clock
     * @param keptDays for how many days every second can be restored; 1 to 3,650. What is older is destroyed with its key
     * @param drillOn day of the weekly drill
     * @param drillAt time of it
     * @param waitingMegabytes of log that may wait for a broken archive before it is thrown away; 256 to 1,048,576
     * @param version counts changes
     */
    record Settings(
            boolean scheduled,
            LocalTime at,
            int keptDays,
            DayOfWeek drillOn,
            LocalTime drillAt,
            int waitingMegabytes,
            int version) {

        public Settings {
            if (keptDays < 1 || keptDays > 3_650 || waitingMegabytes < 256 || waitingMegabytes > 1_048_576) {
                throw new IllegalArgumentException("a setting of the backups is out of its range");
            }
        }
    }

    /**
     * One backup.
     *
     * @param whole whether it was finished; an unfinished one can't be restored
     * @param bytes it takes on the disk, the archived log included
     * @param expires when it is destroyed at the latest; null for the newest, which is kept until the next
     */
    record Kept(
            String id,
            Instant started,
            boolean whole,
            long bytes,
            @Nullable Instant expires) {}

    /**
     * How the backups stand.
     *
     * @param folder where they lie
     * @param anySecond whether every second can be restored: our own PostgreSQL
     * @param archivedUntil up to when everything saved is in the archive; null before the first backup or on an external database
     * @param problem why nothing is archived at this moment, one sentence
     * @param passphrase whether a recovery passphrase was set
     */
    record Standing(
            Path folder,
            boolean anySecond,
            List<Kept> kept,
            @Nullable Instant archivedUntil,
            @Nullable String problem,
            boolean passphrase) {}

    /**
     * @param id of the backup made
     * @param bytes of the database's files, or of the export
     * @param files of the file store in it
     * @param took from start to end
     */
    record Made(String id, long bytes, long files, Duration took) {}

    /**
     * A drill: a backup was made, restored into a scratch folder and compared.
     *
     * @param passed whether the audit trail, every file and the rows of every table came back
     * @param restore from its start until the restored database was open
     * @param report the signed text, as it lies beside the backups
     * @param findings what was wrong, one sentence each
     */
    record Drilled(Instant at, boolean passed, Duration restore, String report, List<String> findings) {}

    /**
     * What a restored house was found to be.
     *
     * @param auditLines checked
     * @param lost audit lines that anchors outside know of and this database doesn't: written after the moment restored to
     * @param rows of all tables
     * @param orders that the journal holds, all carried out
     * @param findings what is wrong, one sentence each
     */
    record Proved(long auditLines, long lost, long rows, long orders, List<String> findings) {}

    Settings settings();

    /** @throws SomeoneElseSaved when somebody else changed them meanwhile */
    void change(Settings settings, Actor actor);

    Standing standing();

    /** @throws CannotRun when another backup runs or the log is not archived */
    Made backUp(Actor actor);

    /** Makes a backup and proves it; takes some minutes a gigabyte. */
    Drilled drill(Actor actor);

    /** The last drill whose report bears the agency's signature. */
    Optional<Drilled> lastDrill();

    /** Checks the open house after its restore, and writes the restore into its audit trail. */
    Proved proveRestored(String from, Actor actor);

    /**
     * Sets the passphrase that opens the backups when the keys folder is lost; the one before no longer opens what is kept.
     *
     * @param phrase at least 15 characters
     */
    void setPassphrase(char[] phrase, Actor actor);
}
