package org.stationhouse.foundation.jurisdiction.law;

/** How long a class of offense waits before relief. */
public record WaitingPeriod(String offenseClass, Length length, EventId from) implements Provision {

    static WaitingPeriod of(Attributes line) {
        return new WaitingPeriod(line.text("class"), Length.of(line), line.event("from"));
    }

    @Override
    public String item() {
        return "wait." + offenseClass;
    }
}
