package org.stationhouse.foundation.jurisdiction.law;

/** What an order does to a record. */
public enum Workflow implements Provision {
    DESTROY_SEAL_OR_REDACT,
    RELABEL_AS_DETENTION,
    SEAL_AND_TREAT_AS_NOT_OCCURRED,
    SEAL_THEN_DESTROY,
    SEAL_THEN_DESTROY_ON_ORDER_CLOCK,
    STAMP_AND_KEEP,
    SUPPRESS_ON_STATE_NOTICE;

    @Override
    public String item() {
        return "workflow";
    }
}
