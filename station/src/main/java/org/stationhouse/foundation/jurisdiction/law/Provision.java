package org.stationhouse.foundation.jurisdiction.law;

/**
 * One thing that a rule lays down. All of them together are what a rule carries beside its text; later rooms take those that they
 * need by their type ({@link Rule#all}).
 */
public sealed interface Provision
        permits LawClock,
                Retention,
                Series,
                Limitation,
                Hold,
                Fee,
                Threshold,
                Penalty,
                Check,
                WaitingPeriod,
                Tier,
                Plan,
                Names,
                Offense,
                ReasonCode,
                Authority,
                Document,
                Facility,
                Workflow {

    /** What it is, for example {@code clock.primary} or {@code fee.copy of citation}; several of one rule may have the same. */
    String item();

    /** Whether it only warns although its rule may be verified. */
    default boolean unverified() {
        return false;
    }
}
