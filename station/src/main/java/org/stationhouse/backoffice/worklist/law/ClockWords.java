package org.stationhouse.backoffice.worklist.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.LawSays;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.clock.Due;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.ClockEvent;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.ReasonCode;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/** Clocks, and what may be told of them, in the reader's words. */
@Component
public class ClockWords {

    private final LawOffice office;
    private final LawBook book;
    private final LawSays says;

    ClockWords(LawOffice office, LawBook book, LawSays says) {
        this.office = office;
        this.book = book;
        this.says = says;
    }

    ClockLine line(Due due, @Nullable Task task, Locale locale) {
        String date = due instanceof Due.Fixed it ? says.date(it.at(), locale) : "";
        return new ClockLine(
                due,
                "jurisdiction.date." + due.clock().terms().kind(),
                date,
                missing(due, locale),
                says.counted(due.why(), locale),
                Running.warns(due),
                task);
    }

    String happened(EventId event, Locale locale) {
        return says.happened(event, locale);
    }

    String moment(When when, Locale locale) {
        return says.moment(when, locale);
    }

    private String missing(Due due, Locale locale) {
        return switch (due) {
            case Due.Fixed it -> "";
            case Due.Waiting it ->
                it.missing().stream().map(event -> says.happened(event, locale)).collect(Collectors.joining("; "));
            case Due.Unopened it -> it.codes().stream().map(ReasonCode::label).collect(Collectors.joining("; "));
            case Due.Standing it -> it.state().replace('-', ' ');
        };
    }

    /** Events that start a clock by the law of this agency, by what happened; name to words. */
    public Map<String, String> events(Locale locale) {
        var names = new TreeSet<EventId>();
        office.engine().rules(office.today()).stream()
                .flatMap(rule -> rule.all(LawClock.Relative.class).stream())
                .map(LawClock.Relative::from)
                .forEach(it -> names.addAll(sources(it)));
        var events = new TreeMap<String, String>();
        names.forEach(it -> events.put(says.happened(it, locale), it.text()));
        var options = new LinkedHashMap<String, String>();
        events.forEach((words, name) -> options.put(name, words));
        return options;
    }

    /** Rules of which the event starts a clock by the law of this agency today. */
    public Set<RuleId> startedBy(EventId event) {
        return office.engine().rules(office.today()).stream()
                .filter(rule -> rule.all(LawClock.Relative.class).stream()
                        .anyMatch(it -> sources(it.from()).contains(event)))
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What somebody can tell: an event, or those that it follows from. */
    private List<EventId> sources(EventId id) {
        ClockEvent event = book.events().get(id);
        if (event == null || !event.computed()) {
            return List.of(id);
        }
        ClockEvent.Derived derived = event.derived();
        return derived == null ? List.of() : derived.of();
    }

    /** States during which one of these clocks stands still. */
    static Map<String, String> states(Iterable<Due> dues) {
        var states = new TreeMap<String, String>();
        for (Due due : dues) {
            if (due.clock() instanceof LawClock.Relative it) {
                it.tolling().states().forEach(state -> states.put(state, state.replace('-', ' ')));
            }
        }
        return states;
    }

    /** Reasons that open one of these clocks; code to words, the words themselves where the rule lists no codes. */
    static Map<String, String> reasons(Iterable<Due> dues, String goodCause) {
        var reasons = new LinkedHashMap<String, String>();
        for (Due due : dues) {
            if (due instanceof Due.Unopened it) {
                it.codes().forEach(code -> reasons.put(code.code(), code.label()));
                if (it.codes().isEmpty()) {
                    reasons.put(goodCause, goodCause);
                }
            }
        }
        return reasons;
    }
}
