package org.stationhouse.foundation.jurisdiction.law;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A penalty, in US dollars.
 *
 * @param min null when none is laid down
 * @param surchargePercent null for none
 * @param per what it is for, empty when not said
 */
public record Penalty(
        Kind kind,
        @Nullable BigDecimal min,
        BigDecimal max,
        @Nullable BigDecimal surchargePercent,
        String per) implements Provision {

    public enum Kind {
        CIVIL,
        PARKING,
        FINE
    }

    public Penalty {
        if (min != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("the least penalty is not above the most");
        }
    }

    static Penalty of(Attributes line) {
        return new Penalty(
                line.choice("kind", Kind.class),
                line.decimalOrNull("min"),
                line.decimal("max"),
                line.decimalOrNull("surcharge-percent"),
                line.textOrEmpty("per"));
    }

    @Override
    public String item() {
        return "penalty." + Attributes.code(kind);
    }
}
