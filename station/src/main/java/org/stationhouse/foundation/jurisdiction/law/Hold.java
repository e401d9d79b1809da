package org.stationhouse.foundation.jurisdiction.law;

/** How long something is held. @param when condition in words, empty for none */
public record Hold(Kind kind, Length length, EventId from, String when) implements Provision {

    public enum Kind {
        FIXED,
        MIN,
        MAX,
        EARLY_RELEASE,
        MAX_CHARGEABLE
    }

    static Hold of(Attributes line) {
        return new Hold(line.choice("kind", Kind.class), Length.of(line), line.event("from"), line.textOrEmpty("when"));
    }

    @Override
    public String item() {
        return "hold." + Attributes.code(kind);
    }
}
