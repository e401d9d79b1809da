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
}
