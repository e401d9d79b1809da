package org.stationhouse.backoffice.master.merging;

import org.springframework.stereotype.Component;

/** Lets likely duplicates be found at once in a test. */
@Component
public class PairRun {

    private final PairJob job;

    PairRun(PairJob job) {
        this.job = job;
    }

    public void all() {
        job.run();
    }
}
