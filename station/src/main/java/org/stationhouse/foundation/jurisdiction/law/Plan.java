package org.stationhouse.foundation.jurisdiction.law;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An installment plan, in US dollars.
 *
 * @param cure how long the person has to come back into the plan, null for not at all
 * @param cureTimes how often
 * @param holdRescissions how often the hold on a registration is rescinded, 0 when not said
 */
public record Plan(
        BigDecimal monthlyPaymentMax,
        BigDecimal totalMax,
        Length term,
        @Nullable Length cure,
        int cureTimes,
        int holdRescissions,
        boolean lateFeesWaived)
        implements Provision {

    static Plan of(Attributes line) {
        boolean cured = line.has("cure-amount");
        return new Plan(
                line.decimal("monthly-payment-max"),
                line.decimal("total-max"),
                new Length(line.number("term-amount"), line.choice("term-unit", Unit.class)),
                cured ? new Length(line.number("cure-amount"), line.choice("cure-unit", Unit.class)) : null,
                cured ? line.number("cure-times") : 0,
                line.has("hold-rescissions") ? line.number("hold-rescissions") : 0,
                line.flag("late-fees-waived"));
    }

    @Override
    public String item() {
        return "plan";
    }
}
