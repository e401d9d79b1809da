package org.stationhouse.foundation.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;

/**
 * Numbers without gaps that nobody can explain: reserved in a short transaction of their own, then used with the record or voided
 * with a reason. When the act that reserved a number fails, its number is voided by itself.
 */
@Service
public class NumberSeries {

    /** A number that is still reserved after this is reported: no act takes so long. */
    static final Duration AGEING = Duration.ofHours(1);

    static final String FAILED = "The act that reserved it failed and was undone.";

    private static final System.Logger LOG = System.getLogger(NumberSeries.class.getName());

    /** What may be said of a number. */
    public enum Standing {
        /** Counted, and known to nobody. */
        GAP,
        /** Used, and no record bears it. */
        ORPHAN,
        /** A record bears it, and it was never used, or was voided. */
        FOREIGN,
        /** Reserved for more than an hour. */
        AGEING,
        /** Reserved on a paper that is out of the house's sight for a while: no fault. */
        LENT,
        /** Given up with a reason: no fault, but what an auditor asks about. */
        VOIDED
    }

    /**
     * One line of the report.
     *
     * @param since when it was reserved or voided; null where nobody knows
     * @param why the reason of a void, else empty
     */
    public record Line(
            String series,
            int year,
            long running,
            Standing standing,
            @Nullable Instant since,
            String why) {

        public boolean fault() {
            return standing != Standing.VOIDED && standing != Standing.LENT;
        }
    }

    /** A room that numbers its records tells here which numbers they bear. */
    public interface Bearers {

        /** The series, for example {@code dispatch.call}. */
        String series();

        /** Running numbers of the records of a year, in any order. */
        List<Long> borne(int year);
    }

    /** A room that reserves numbers for long on purpose, on blank sheets or in citation books for instance, tells here which. */
    public interface Lent {

        String series();

        /** Running numbers of a year that are still out. */
        Set<Long> lent(int year);
    }

    /** A room whose series come to be while it runs tells here of all whose names begin alike. */
    public interface Family {

        /** How the names begin, for example {@code worklist.log.}. */
        String prefix();

        /** As {@link Bearers#borne}. */
        List<Long> borne(String series, int year);

        /** As {@link Lent#lent}. */
        Set<Long> lent(String series, int year);
    }

    private final NumberStore store;
    private final NumberReport report;
    private final DiskState disk;
    private final AuditTrail audit;
    private final TransactionTemplate apart;
    private final Clock clock;

    NumberSeries(
            NumberStore store,
            NumberReport report,
            DiskState disk,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.report = report;
        this.disk = disk;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Reserves the next number.
     *
     * @param series name of the series, for example {@code dispatch.call}
     * @param year year that the series runs in, four digits
     * @throws NoRoom while nothing can be saved
     */
    public long reserve(String series, int year) {
        return reserved(series, year, 1, () -> store.next(series, year));
    }

    /** Marks a reserved number as used, in the transaction that saves its record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(String series, int year, long running) {
        if (store.use(series, year, running) == 0) {
            throw new IllegalStateException("number " + running + " of " + series + " is not reserved");
        }
    }

    /**
     * Reserves numbers that follow each other, for an import for instance.
     *
     * @param count how many, at least 1
     * @return the first of them
     */
    public long reserveBlock(String series, int year, int count) {
        return reserved(series, year, count, () -> store.nextBlock(series, year, count));
    }

    /** Marks a reserved block as used, in the transaction that saves its records. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void useBlock(String series, int year, long first, int count) {
        if (store.useBlock(series, year, first, first + count - 1) != count) {
            throw new IllegalStateException("numbers from " + first + " of " + series + " are not reserved");
        }
    }

    /**
     * Gives up a reserved number for good: a page of a citation book that was torn, a block of a device that was lost. The caller
     * asks whether the actor may.
     *
     * @throws IllegalArgumentException without a reason
     * @throws IllegalStateException when it is not reserved
     */
    @Transactional
    public void giveUp(String series, int year, long running, String why, Actor actor) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("a number is voided with a reason");
        }
        if (store.voided(series, year, running, running, why.strip()) == 0) {
            throw new IllegalStateException("number " + running + " of " + series + " is not reserved");
        }
        audit.write(Act.done("vault.number.void", actor)
                .on("vault.number", series + " " + year + " " + running)
                .because(why.strip()));
    }

    /**
     * Voids used numbers whose records are removed again, in the transaction that removes them. The caller asks whether the actor may, and
     * its audit line names the records and the reason.
     *
     * @throws IllegalArgumentException without a reason
     * @throws IllegalStateException when one of them is not used
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String series, int year, List<Long> running, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("a number is voided with a reason");
        }
        if (store.takenBack(series, year, running, why.strip()) != running.size()) {
            throw new IllegalStateException("not all of " + running + " of " + series + " " + year + " are used");
        }
    }

    /** Every number of every series that somebody must explain, and those that were voided; newest series first. */
    @Transactional(readOnly = true)
    public List<Line> report() {
        return report.lines(clock.instant().minus(AGEING));
    }

    private long reserved(String series, int year, int count, LongSupplier next) {
        disk.requireRoom();
        Long first = apart.execute(status -> next.getAsLong());
        if (first == null) {
            throw new IllegalStateException("no number of " + series + " was counted");
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        undone(series, year, first, first + count - 1);
                    }
                }
            });
        }
        return first;
    }

    private void undone(String series, int year, long first, long last) {
        try {
            apart.executeWithoutResult(status -> store.voided(series, year, first, last, FAILED));
        } catch (DataAccessException | TransactionException e) {
            LOG.log(System.Logger.Level.WARNING, "Number {0} of {1} stays reserved; the report tells.", first, series);
        }
    }
}
