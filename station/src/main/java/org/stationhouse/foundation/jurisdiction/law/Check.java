package org.stationhouse.foundation.jurisdiction.law;

/** A custody check or service standard. @param legalForm the same in the words of the law, empty when not given */
public record Check(String check, Kind kind, int amount, Measure unit, String legalForm, boolean unverified)
        implements Provision {

    public enum Kind {
        INTERVAL,
        WITHIN,
        AT_LEAST,
        TRIGGER_AFTER
    }

    public enum Measure {
        HOUR,
        MEAL,
        MINUTE,
        VISIT
    }

    public Check {
        if (amount < 1) {
            throw new IllegalArgumentException("a check has an amount of at least 1");
        }
    }

    static Check of(Attributes line) {
        return new Check(
                line.text("name"),
                line.choice("kind", Kind.class),
                line.number("amount"),
                line.choice("unit", Measure.class),
                line.textOrEmpty("legal-form"),
                line.unverified("confidence"));
    }

    @Override
    public String item() {
        return "check." + check;
    }
}
