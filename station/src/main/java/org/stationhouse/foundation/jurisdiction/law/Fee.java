package org.stationhouse.foundation.jurisdiction.law;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be charged, in US dollars.
 *
 * @param fee its name
 * @param amount null when none is laid down
 * @param cap null when none is laid down as a number
 * @param capText a cap in words, empty for none
 * @param per what it is charged for, empty when not said
 * @param payableTo who gets it, empty for the agency
 * @param requiresOrdinance whether it may only be charged under an ordinance or resolution of the agency
 * @param excludes work that may not be charged
 * @param when condition in words, empty for none
 */
public record Fee(
        String fee,
        Basis basis,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal cap,
        String capText,
        String per,
        String payableTo,
        boolean requiresOrdinance,
        List<String> excludes,
        String when,
        boolean unverified)
        implements Provision {

    public enum Basis {
        FIXED,
        CAP,
        ACTUAL_COST,
        DIRECT_COST,
        LOCAL_SCHEDULE,
        PASS_THROUGH,
        FREE
    }

    public Fee {
        excludes = List.copyOf(excludes);
        excludes.forEach(Names::check);
        if (basis == Basis.FIXED && amount == null) {
            throw new IllegalArgumentException("a fixed fee has an amount");
        }
        if (basis == Basis.CAP && cap == null && capText.isEmpty()) {
            throw new IllegalArgumentException("a capped fee has a cap");
        }
    }

    static Fee of(Attributes line) {
        return new Fee(
                line.text("name"),
                line.choice("basis", Basis.class),
                line.decimalOrNull("amount"),
                line.decimalOrNull("cap"),
                line.textOrEmpty("cap-text"),
                line.textOrEmpty("per"),
                line.textOrEmpty("payable-to"),
                line.flag("requires-ordinance"),
                line.list("excludes"),
                line.textOrEmpty("when"),
                line.unverified("confidence"));
    }

    @Override
    public String item() {
        return "fee." + fee;
    }
}
