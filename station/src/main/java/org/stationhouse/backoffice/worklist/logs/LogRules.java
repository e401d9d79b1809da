package org.stationhouse.backoffice.worklist.logs;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** What definitions and entries of logs must obey, each rule with its sentence. */
final class LogRules {

    private static final String DEFINITION = "Logs: a definition hangs together";
    private static final String KINDS = "Logs: what a field holds is never reinterpreted";
    private static final String ENTRIES = "Logs: what is written stays, and its number with it";

    private LogRules() {}

    static void fits(Edition is) {
        labels(is.fields());
        switch (is.due()) {
            case DueRule.None it -> {}
            case DueRule.Hours it -> counted(it.count());
            case DueRule.Days it -> counted(it.count());
            case DueRule.OnField it -> dated(is, it.field(), "dueField", Set.of(FieldKind.DATE, FieldKind.MOMENT));
        }
        if (!(is.due() instanceof DueRule.None) && !is.closes()) {
            throw new Unfit("closes", "worklist.log.due.open");
        }
        there(is, is.dueUntil(), "dueUntil");
        LawClock clock = is.clock();
        if (clock != null) {
            there(is, clock.until(), "clockUntil");
            if (clock.from() != null) {
                dated(is, clock.from(), "clockFrom", Set.of(FieldKind.DATE, FieldKind.MOMENT));
            }
        }
        boolean works = !(is.due() instanceof DueRule.None) || is.rhythm().recurs();
        if (works && is.owner().isEmpty()) {
            throw new Unfit("owner", "worklist.log.owner.none");
        }
        String from = is.rhythm().from();
        String until = is.rhythm().until();
        if (from != null && until != null) {
            dated(is, from, "fromField", Set.of(FieldKind.DATE));
            dated(is, until, "untilField", Set.of(FieldKind.DATE));
        }
    }

    private static void labels(List<LogField> fields) {
        var known = new HashSet<String>();
        for (LogField field : fields) {
            if (!known.add(field.label().toLowerCase(Locale.ROOT))) {
                throw new Unfit("", "worklist.log.label.twice", field.label());
            }
        }
    }

    private static void there(Edition is, @Nullable String key, String form) {
        if (key != null && is.field(key).isEmpty()) {
            throw new Unfit(form, "worklist.log.field.none");
        }
    }

    private static void counted(int count) {
        if (count < 1 || count > 2_000) {
            throw new Unfit("dueCount", "worklist.log.due.count");
        }
    }

    private static void dated(Edition is, String key, String form, Set<FieldKind> kinds) {
        if (is.field(key).filter(it -> kinds.contains(it.kind())).isEmpty()) {
            throw new Unfit(form, "worklist.log.field.date");
        }
    }

    /** Values that stand under one kind are never read as another. */
    static void keepsKinds(List<LogField> ever, Edition to) {
        var kinds = ever.stream().collect(Collectors.toMap(LogField::key, LogField::kind));
        for (LogField field : to.fields()) {
            FieldKind was = kinds.get(field.key());
            if (was != null && was != field.kind()) {
                throw new Refusal(
                        "What a field holds can't be changed: empty the line of " + field.label()
                                + ", and add a field of the other kind below.",
                        KINDS);
            }
        }
    }

    static void writes(boolean may) {
        if (!may) {
            throw new Refusal("You don't write in this log, or it has ended.", DEFINITION);
        }
    }

    static void live(LogEntry entry) {
        if (entry.state() instanceof LogEntry.State.Void) {
            throw new Refusal("This entry is void.", ENTRIES);
        }
    }

    static void fills(Edition is, LogEntry entry, String key) {
        if (is.stops().stream().noneMatch(it -> it.key().equals(key))
                || entry.values().containsKey(key)) {
            throw new Refusal("What stands there is changed by a correction.", ENTRIES);
        }
    }

    static void open(LogEntry entry) {
        if (!(entry.state() instanceof LogEntry.State.Open)) {
            throw new Refusal("This entry is not open.", ENTRIES);
        }
    }

    static void done(LogEntry entry) {
        if (!(entry.state() instanceof LogEntry.State.Done)) {
            throw new Refusal("This entry is not closed.", ENTRIES);
        }
    }

    static void result(Edition is, String result) {
        if (!is.results().isEmpty() && !is.results().contains(result)) {
            throw new Unfit("result", "typeMismatch");
        }
    }
}
