package org.stationhouse.foundation.jurisdiction.local;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.law.Authority;
import org.stationhouse.foundation.jurisdiction.law.Check;
import org.stationhouse.foundation.jurisdiction.law.DeadlineKind;
import org.stationhouse.foundation.jurisdiction.law.Document;
import org.stationhouse.foundation.jurisdiction.law.Facility;
import org.stationhouse.foundation.jurisdiction.law.Fee;
import org.stationhouse.foundation.jurisdiction.law.Hold;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.Limitation;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.Names;
import org.stationhouse.foundation.jurisdiction.law.Offense;
import org.stationhouse.foundation.jurisdiction.law.Party;
import org.stationhouse.foundation.jurisdiction.law.Penalty;
import org.stationhouse.foundation.jurisdiction.law.Plan;
import org.stationhouse.foundation.jurisdiction.law.Provision;
import org.stationhouse.foundation.jurisdiction.law.ReasonCode;
import org.stationhouse.foundation.jurisdiction.law.Retention;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.Series;
import org.stationhouse.foundation.jurisdiction.law.Threshold;
import org.stationhouse.foundation.jurisdiction.law.Tier;
import org.stationhouse.foundation.jurisdiction.law.WaitingPeriod;
import org.stationhouse.foundation.jurisdiction.law.Workflow;

/** Holds a value of the agency against the law that it would stand over (DESIGN section 3, three data layers). */
final class StricterRules {

    private StricterRules() {}

    static Verdict check(Rule rule, Provision provision, BigDecimal value) {
        return weaker(provision, value)
                .<Verdict>map(why -> new Verdict.Refused(why, why.sentence(), rule.cite()))
                .orElseGet(Verdict.Allowed::new);
    }

    /** Whether an agency could have a value for it at all. */
    static boolean open(Provision provision) {
        return switch (provision) {
            case LawClock.Relative it -> it.terms().by() == Party.AGENCY;
            case Retention it -> it.length() != null && it.kind() != Retention.Kind.SEAL_THEN_DESTROY;
            case Hold it -> it.kind() != Hold.Kind.FIXED;
            case Fee it ->
                it.basis() != Fee.Basis.FREE
                        && it.basis() != Fee.Basis.PASS_THROUGH
                        && it.payableTo().isEmpty();
            case Check it -> true;
            case Penalty it -> it.kind() != Penalty.Kind.CIVIL;
            case LawClock.OnDate it -> false;
            case LawClock.Annual it -> false;
            case LawClock.Monthly it -> false;
            case LawClock.Periodic it -> false;
            case Series it -> false;
            case Limitation it -> false;
            case Threshold it -> false;
            case WaitingPeriod it -> false;
            case Tier it -> false;
            case Plan it -> false;
            case Names it -> false;
            case Offense it -> false;
            case ReasonCode it -> false;
            case Authority it -> false;
            case Document it -> false;
            case Facility it -> false;
            case Workflow it -> false;
        };
    }

    private static Optional<StricterRule> weaker(Provision provision, BigDecimal value) {
        return Optional.ofNullable(
                switch (provision) {
                    case LawClock.Relative it -> clock(it, value);
                    case Retention it -> retention(it, value);
                    case Hold it -> hold(it, value);
                    case Fee it -> fee(it, value);
                    case Check it -> check(it, value);
                    case Penalty it -> penalty(it, value);
                    case LawClock.OnDate it -> StricterRule.STATE_MATTER;
                    case LawClock.Annual it -> StricterRule.STATE_MATTER;
                    case LawClock.Monthly it -> StricterRule.STATE_MATTER;
                    case LawClock.Periodic it -> StricterRule.STATE_MATTER;
                    case Series it -> StricterRule.STATE_MATTER;
                    case Limitation it -> StricterRule.STATE_MATTER;
                    case Threshold it -> StricterRule.STATE_MATTER;
                    case WaitingPeriod it -> StricterRule.STATE_MATTER;
                    case Tier it -> StricterRule.STATE_MATTER;
                    case Plan it -> StricterRule.STATE_MATTER;
                    case Names it -> StricterRule.NOTHING_TO_VALUE;
                    case Offense it -> StricterRule.NOTHING_TO_VALUE;
                    case ReasonCode it -> StricterRule.NOTHING_TO_VALUE;
                    case Authority it -> StricterRule.NOTHING_TO_VALUE;
                    case Document it -> StricterRule.NOTHING_TO_VALUE;
                    case Facility it -> StricterRule.NOTHING_TO_VALUE;
                    case Workflow it -> StricterRule.NOTHING_TO_VALUE;
                });
    }

    private static @Nullable StricterRule clock(LawClock.Relative clock, BigDecimal value) {
        if (clock.terms().by() != Party.AGENCY) {
            return StricterRule.OTHERS_TIME;
        }
        return longer(clock.terms().kind())
                ? notBelow(clock.length(), value, StricterRule.NOT_SOONER)
                : notAbove(clock.length(), value, StricterRule.NOT_LATER);
    }

    /** Whether a longer period is the stricter one. */
    private static boolean longer(DeadlineKind kind) {
        return switch (kind) {
            case NOT_BEFORE, NOTICE_BEFORE, BEFORE -> true;
            case DUE,
                    MAX_DELAY,
                    MAX_EXTENSION,
                    MAX_DURATION,
                    RECURRING,
                    REFUSE_IF_LESS,
                    COURT_FORWARDS,
                    DEEMED_DENIED,
                    EXPIRES -> false;
        };
    }

    private static @Nullable StricterRule retention(Retention retention, BigDecimal value) {
        Length length = retention.length();
        if (length == null) {
            return StricterRule.NOTHING_TO_VALUE;
        }
        return switch (retention.kind()) {
            case KEEP_AT_LEAST, MAY_DISPOSE_AFTER -> notBelow(length, value, StricterRule.KEPT_NOT_SHORTER);
            case KEEP_AT_MOST, DESTROY_BY, REVIEW_OR_PURGE_BY -> notAbove(length, value, StricterRule.KEPT_NOT_LONGER);
            case SEAL_THEN_DESTROY -> StricterRule.STATE_MATTER;
            case KEEP_UNTIL -> StricterRule.NOTHING_TO_VALUE;
        };
    }

    private static @Nullable StricterRule hold(Hold hold, BigDecimal value) {
        return switch (hold.kind()) {
            case MIN, EARLY_RELEASE -> notBelow(hold.length(), value, StricterRule.HOLD_NOT_WEAKER);
            case MAX, MAX_CHARGEABLE -> notAbove(hold.length(), value, StricterRule.HOLD_NOT_WEAKER);
            case FIXED -> StricterRule.STATE_MATTER;
        };
    }

    private static @Nullable StricterRule fee(Fee fee, BigDecimal value) {
        if (!fee.payableTo().isEmpty()) {
            return StricterRule.FEE_OF_ANOTHER;
        }
        return switch (fee.basis()) {
            case FREE -> StricterRule.FEE_IS_FREE;
            case PASS_THROUGH -> StricterRule.FEE_OF_ANOTHER;
            case FIXED -> above(value, fee.amount());
            case CAP -> above(value, fee.cap());
            case ACTUAL_COST, DIRECT_COST, LOCAL_SCHEDULE -> null;
        };
    }

    /** @param most null where the law says it in words only; the agency answers for its own value then */
    private static @Nullable StricterRule above(BigDecimal value, @Nullable BigDecimal most) {
        return most != null && value.compareTo(most) > 0 ? StricterRule.FEE_NOT_ABOVE : null;
    }

    private static @Nullable StricterRule check(Check check, BigDecimal value) {
        if (!whole(value)) {
            return StricterRule.WHOLE_UNITS;
        }
        int order = value.compareTo(BigDecimal.valueOf(check.amount()));
        boolean weaker = switch (check.kind()) {
            case INTERVAL, WITHIN, TRIGGER_AFTER -> order > 0;
            case AT_LEAST -> order < 0;
        };
        return weaker ? StricterRule.CHECK_NOT_RARER : null;
    }

    private static @Nullable StricterRule penalty(Penalty penalty, BigDecimal value) {
        if (penalty.kind() == Penalty.Kind.CIVIL) {
            return StricterRule.STATE_MATTER;
        }
        BigDecimal least = penalty.min();
        boolean out = value.compareTo(penalty.max()) > 0 || least != null && value.compareTo(least) < 0;
        return out ? StricterRule.PENALTY_IN_RANGE : null;
    }

    private static @Nullable StricterRule notAbove(Length law, BigDecimal value, StricterRule otherwise) {
        return !whole(value)
                ? StricterRule.WHOLE_UNITS
                : value.compareTo(BigDecimal.valueOf(law.amount())) > 0 ? otherwise : null;
    }

    private static @Nullable StricterRule notBelow(Length law, BigDecimal value, StricterRule otherwise) {
        return !whole(value)
                ? StricterRule.WHOLE_UNITS
                : value.compareTo(BigDecimal.valueOf(law.amount())) < 0 ? otherwise : null;
    }

    private static boolean whole(BigDecimal value) {
        return value.signum() > 0
                && value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(Length.MOST)) <= 0;
    }

    /** Refuses with a sentence that names the law. */
    static void require(Rule rule, LocalValue value) {
        Provision provision = rule.item(value.item())
                .orElseThrow(() -> new IllegalArgumentException(StricterRule.NOTHING_TO_VALUE.sentence()));
        if (check(rule, provision, value.value()) instanceof Verdict.Refused no) {
            throw new IllegalArgumentException(no.why() + " " + no.cite());
        }
    }
}
