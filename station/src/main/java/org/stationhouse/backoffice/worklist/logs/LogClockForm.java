package org.stationhouse.backoffice.worklist.logs;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/** Reads what was typed of the clocks of law of a log. */
final class LogClockForm {

    private LogClockForm() {}

    static String text(Set<RuleId> rules) {
        return rules.stream().map(RuleId::text).sorted().collect(Collectors.joining(", "));
    }

    /** @param key of the field of a label @return null for none, and with an error where a name is none */
    static @Nullable LawClock clock(
            String event, String rules, UnaryOperator<String> key, String from, String until, BindingResult errors) {
        if (event.isEmpty()) {
            return null;
        }
        var named = new HashSet<RuleId>();
        for (String name : Arrays.stream(rules.split("[,\\s]+"))
                .filter(it -> !it.isEmpty())
                .toList()) {
            try {
                named.add(new RuleId(name));
            } catch (IllegalArgumentException noRule) {
                errors.rejectValue("rules", "worklist.log.clock.rules.wrong", new Object[] {name}, null);
                return null;
            }
        }
        try {
            return new LawClock(
                    new EventId(event),
                    named,
                    from.isEmpty() ? null : key.apply(from),
                    until.isEmpty() ? null : key.apply(until));
        } catch (IllegalArgumentException noEvent) {
            errors.rejectValue("event", "typeMismatch");
            return null;
        }
    }
}
