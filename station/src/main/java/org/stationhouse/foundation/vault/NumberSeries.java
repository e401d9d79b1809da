package org.stationhouse.foundation.vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers without gaps that nobody can explain: reserved in a short transaction of their own, then used with the record or voided
 * with a reason.
 */
@Service
public class NumberSeries {

    private final NumberStore store;

    NumberSeries(NumberStore store) {
        this.store = store;
    }

    /**
     * Reserves the next number.
     *
     * @param series name of the series, for example {@code dispatch.call}
     * @param year year that the series runs in, four digits
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long reserve(String series, int year) {
        return store.next(series, year);
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
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long reserveBlock(String series, int year, int count) {
        return store.nextBlock(series, year, count);
    }

    /** Marks a reserved block as used, in the transaction that saves its records. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void useBlock(String series, int year, long first, int count) {
        if (store.useBlock(series, year, first, first + count - 1) != count) {
            throw new IllegalStateException("numbers from " + first + " of " + series + " are not reserved");
        }
    }
}
