package org.stationhouse.desk.reports.cross;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/**
 * A report to others that a report forces.
 *
 * @param form which, one of {@link CrossForms#forms}
 * @param since when it was first forced
 * @param due when it is due where no law says, null where the clocks of law do
 * @param rules of law that ask for it
 */
public record CrossReport(
        String form, Instant since, @Nullable Instant due, Set<RuleId> rules, State state) {

    public CrossReport {
        rules = Set.copyOf(rules);
    }

    /** What became of it. */
    public sealed interface State {

        /** Somebody still has to make it. */
        record Open() implements State {}

        /** @param number under which the other side has it, as typed */
        record Made(String number, Instant at, String by) implements State {}

        /** A supervisor says that it is not to be made. @param why as typed */
        record NotNeeded(String why, Instant at, String by) implements State {}

        /** What forced it does not stand in the report any more. */
        record Gone(Instant at) implements State {}

        default String word() {
            return switch (this) {
                case Open it -> "OPEN";
                case Made it -> "MADE";
                case NotNeeded it -> "NOT_NEEDED";
                case Gone it -> "GONE";
            };
        }
    }

    public boolean open() {
        return state instanceof State.Open;
    }
}
