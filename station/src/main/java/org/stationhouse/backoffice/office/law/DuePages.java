package org.stationhouse.backoffice.office.law;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.calendar.Counting.Route;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.ReasonCode;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** "What is due, when and why?": an event and its moment, and every clock that it starts, with each step of the way. */
@Controller
class DuePages {

    private static final String USUAL = "request.received";

    private final LawOffice office;
    private final LawBook book;
    private final AgencyOffice agencies;
    private final DueDesk desk;
    private final LawTongue tongue;
    private final Clock clock;

    DuePages(LawOffice office, LawBook book, AgencyOffice agencies, DueDesk desk, LawTongue tongue, Clock clock) {
        this.office = office;
        this.book = book;
        this.agencies = agencies;
        this.desk = desk;
        this.tongue = tongue;
        this.clock = clock;
    }

    @GetMapping("/law/due")
    @Needs(LawPages.READ)
    String ask(Ask ask, Model model, Locale locale) {
        Optional<DueQuestion> question = DueQuestion.of(ask, now());
        Words words = tongue.words(locale);
        model.addAttribute("ask", ask);
        model.addAttribute("event", event(ask));
        model.addAttribute("asked", question.filter(DueQuestion::understood).isPresent());
        model.addAttribute("unclear", question.map(DueQuestion::unclear).orElse(List.of()));
        model.addAttribute("answers", answers(question, locale));
        model.addAttribute("events", events(words));
        model.addAttribute("reasons", reasons(words));
        model.addAttribute("states", states());
        model.addAttribute(
                "routes",
                words.choices(
                        "jurisdiction.route.",
                        Arrays.stream(Route.values()).map(Enum::name).toList()));
        model.addAttribute(
                "areas",
                words.choices(
                        "jurisdiction.area.",
                        Arrays.stream(Area.values()).map(Area::code).toList()));
        return "backoffice/office/law/due";
    }

    @GetMapping("/law/due.pdf")
    @Needs(LawPages.READ)
    String paper(Ask ask, Model model, Locale locale) {
        DueQuestion question =
                DueQuestion.of(ask, now()).filter(DueQuestion::understood).orElseThrow(NoSuch::new);
        LawWords law = tongue.law(locale);
        EventId event = question.event();
        model.addAttribute("answers", desk.answers(question, locale));
        model.addAttribute("happened", event == null ? law.say().word("office.due.calendar") : law.event(event));
        model.addAttribute(
                "when",
                event == null || !question.moments().known().containsKey(event)
                        ? law.day(question.moments().today())
                        : law.when(question.moments().known().get(event)));
        model.addAttribute("file", "due");
        return "backoffice/office/law/duepaper";
    }

    private List<DueDesk.Answer> answers(Optional<DueQuestion> question, Locale locale) {
        return question.filter(DueQuestion::understood)
                .map(it -> desk.answers(it, locale))
                .orElse(List.of());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(agencies.zone());
    }

    /** What is chosen: as asked, else the event of the rule that is asked about, else a request. */
    private String event(Ask ask) {
        if (!ask.value("event").isEmpty()) {
            return ask.value("event");
        }
        return rules().filter(rule -> rule.id().text().equals(ask.value("rule")))
                .flatMap(rule -> rule.all(LawClock.Relative.class).stream())
                .map(it -> it.from().text())
                .findFirst()
                .orElse(USUAL);
    }

    private java.util.stream.Stream<Rule> rules() {
        return book.inForce(office.packs(), office.today()).stream();
    }

    private Map<String, String> events(Words words) {
        var events = new LinkedHashMap<String, String>();
        events.put(DueQuestion.BY_CALENDAR, words.word("office.due.calendar"));
        book.events().values().forEach(it -> events.put(it.id().text(), it.id() + ": " + it.says()));
        return events;
    }

    /** Good cause without a code, and each code that a rule lists for an extension. */
    private Map<String, String> reasons(Words words) {
        var reasons = new LinkedHashMap<String, String>();
        reasons.put(words.word("office.due.cause"), words.word("office.due.cause"));
        rules().filter(rule -> rule.clocks().stream()
                        .anyMatch(it -> it.terms().kind()
                                == org.stationhouse.foundation.jurisdiction.law.DeadlineKind.MAX_EXTENSION))
                .flatMap(rule -> rule.all(ReasonCode.class).stream())
                .forEach(it -> reasons.put(it.code(), it.label()));
        return reasons;
    }

    private Map<String, String> states() {
        var names = new TreeSet<String>();
        rules().flatMap(rule -> rule.all(LawClock.Relative.class).stream())
                .forEach(it -> names.addAll(it.tolling().states()));
        var states = new LinkedHashMap<String, String>();
        names.forEach(it -> states.put(it, it.replace('-', ' ')));
        return states;
    }
}
