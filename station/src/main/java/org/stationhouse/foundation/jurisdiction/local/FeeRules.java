package org.stationhouse.foundation.jurisdiction.local;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.law.Fee;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.Rule;

/** A fee without a statute or ordinance is refused (DESIGN section 3; VC 22850.5, PC 33880). */
final class FeeRules {

    static final String NO_STATUTE = "No statute of the packs names this fee.";
    static final String UNVERIFIED = "What the law says of this fee is not verified, so that no money is due by it.";
    static final String NO_ORDINANCE = "This fee needs an ordinance or resolution of the agency, and none is recorded.";
    static final String NO_AMOUNT = "The law sets the most, and the agency has recorded no amount of its own.";

    private FeeRules() {}

    static Charge charge(Rule rule, Fee fee, Optional<LocalValue> own) {
        if (!rule.verified() || fee.unverified()) {
            return new Charge.Refused(UNVERIFIED, rule.cite());
        }
        String ordinance = own.map(LocalValue::ordinance).orElse("");
        BigDecimal value = own.map(LocalValue::value).orElse(null);
        boolean missing = ordinance.isEmpty() && (fee.requiresOrdinance() || fee.basis() == Fee.Basis.LOCAL_SCHEDULE);
        if (missing) {
            return new Charge.Refused(NO_ORDINANCE, rule.cite());
        }
        return switch (fee.basis()) {
            case FREE -> new Charge.Amount(BigDecimal.ZERO, rule.cite(), "");
            case FIXED -> amount(value == null ? fee.amount() : value, rule, ordinance);
            case CAP, LOCAL_SCHEDULE -> amount(value, rule, ordinance);
            case ACTUAL_COST, DIRECT_COST ->
                value == null
                        ? new Charge.AtCost(rule.cite(), ordinance, fee.excludes())
                        : amount(value, rule, ordinance);
            case PASS_THROUGH -> new Charge.AtCost(rule.cite(), "", fee.excludes());
        };
    }

    private static Charge amount(@Nullable BigDecimal dollars, Rule rule, String ordinance) {
        return dollars == null
                ? new Charge.Refused(NO_AMOUNT, rule.cite())
                : new Charge.Amount(dollars, rule.cite(), ordinance);
    }
}
