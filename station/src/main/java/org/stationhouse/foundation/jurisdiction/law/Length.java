package org.stationhouse.foundation.jurisdiction.law;

import org.jspecify.annotations.Nullable;

/** A period of law: so many units, at least one and at most 100,000. */
public record Length(int amount, Unit unit) {

    public static final int MOST = 100_000;

    public Length {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("a period is 1 to 100,000 units long");
        }
    }

    static Length of(Attributes line) {
        return new Length(line.number("amount"), line.choice("unit", Unit.class));
    }

    static @Nullable Length orNull(Attributes line) {
        return line.has("amount") || line.has("unit") ? of(line) : null;
    }
}
