package org.stationhouse.foundation.jurisdiction.law;

import java.math.BigDecimal;

/** A number that something is compared with. @param when condition in words, empty for none */
public record Threshold(String threshold, Op op, BigDecimal amount, Measure unit, String when, boolean unverified)
        implements Provision {

    public enum Op {
        LT,
        LTE,
        GT,
        GTE;

        /** Whether a value stands so to the threshold. */
        public boolean holds(BigDecimal value, BigDecimal threshold) {
            int order = value.compareTo(threshold);
            return switch (this) {
                case LT -> order < 0;
                case LTE -> order <= 0;
                case GT -> order > 0;
                case GTE -> order >= 0;
            };
        }
    }

    public enum Measure {
        AGE_YEAR,
        CALL,
        HOUR,
        LB,
        MILE,
        RESIDENT,
        SAMPLE,
        USD
    }

    static Threshold of(Attributes line) {
        return new Threshold(
                line.text("name"),
                line.choice("op", Op.class),
                line.decimal("amount"),
                line.choice("unit", Measure.class),
                line.textOrEmpty("when"),
                line.unverified("confidence"));
    }

    @Override
    public String item() {
        return "threshold." + threshold;
    }
}
