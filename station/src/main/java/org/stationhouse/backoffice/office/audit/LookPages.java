package org.stationhouse.backoffice.office.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.AgencyZone;
import org.stationhouse.foundation.vault.AuditLine;
import org.stationhouse.foundation.vault.AuditLooks;
import org.stationhouse.foundation.vault.AuditLooks.Question;
import org.stationhouse.foundation.vault.AuditLooks.Span;
import org.stationhouse.foundation.vault.Outcome;
import org.stationhouse.foundation.vault.RecordKeys;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Sheet;

/** Who looked at what and did what; each question here is a line of the trail itself. */
@Controller
class LookPages {

    private static final int DAYS = 7;
    private static final int MOST_EXPORTED = 5_000;
    /** Auditors and security officers have no case rights: before and after are shown for the house's own records alone. */
    private static final List<String> NO_CASES = List.of("staff.", "office.", "vault.", "jurisdiction.");

    private static final Columns COLUMNS = Columns.of(
                    "office.audit.",
                    "at",
                    "person",
                    "role",
                    "verb",
                    "outcome",
                    "kind",
                    "records",
                    "case",
                    "asked",
                    "reason",
                    "purpose",
                    "count",
                    "source")
            .main("at", "person", "verb", "outcome", "records", "case", "reason", "source")
            .narrow("at", "records", "case");

    private final AuditLooks looks;
    private final AgencyZone zone;
    private final MessageSource words;
    private final Clock clock;

    LookPages(AuditLooks looks, AgencyZone zone, MessageSource words, Clock clock) {
        this.looks = looks;
        this.zone = zone;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/audit")
    @Needs("office.audit.look")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var found = looks.find(question(ask), span(ask), ask.page() - 1, actor);
        model.addAttribute("listing", new Listing<>(found.lines(), ask, found.more(), null, null));
        model.addAttribute("from", from(ask));
        model.addAttribute("until", until(ask));
        model.addAttribute(
                "outcomes",
                Arrays.stream(Outcome.values())
                        .collect(Collectors.toMap(
                                Outcome::name, it -> words.getMessage("office.outcome." + it, null, locale))));
        return "backoffice/office/audit/looks";
    }

    @RequestMapping(
            path = "/audit" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("office.audit.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        Question question = question(export.ask());
        Span span = span(export.ask());
        Export.require(
                export.reason(),
                large -> !looks.find(question, span, large / AuditLooks.PAGE, actor)
                        .lines()
                        .isEmpty());
        return new Sheet(
                export,
                "audit",
                "office.audit",
                COLUMNS.as(export.ask()),
                looks.export(question, span, MOST_EXPORTED, export.reason(), actor).stream()
                        .map(LookPages::cells)
                        .toList());
    }

    private static List<@Nullable Object> cells(AuditLine line) {
        return Arrays.asList(
                line.at(),
                line.actor(),
                line.role(),
                line.verb(),
                line.outcome(),
                line.kind(),
                String.join(" ", line.refs()),
                line.caseNumber(),
                line.query(),
                line.reason(),
                line.purpose(),
                line.count(),
                line.source());
    }

    /** One line whole; what it changed, where that is no case data. */
    @GetMapping("/audit/{id}")
    @Needs("office.audit.look")
    String show(@PathVariable long id, Model model, Actor actor) {
        AuditLine line = looks.line(id, actor).orElseThrow(NoSuch::new);
        String kind = line.kind() == null ? "" : line.kind();
        boolean shown = line.changed() && NO_CASES.stream().anyMatch(kind::startsWith);
        model.addAttribute("line", line);
        model.addAttribute("withheld", line.changed() && !shown);
        try {
            model.addAttribute("changes", shown ? looks.changes(id, actor) : Map.of());
            model.addAttribute("destroyed", false);
        } catch (RecordKeys.KeyDestroyed gone) {
            model.addAttribute("changes", Map.of());
            model.addAttribute("destroyed", true);
        }
        return "backoffice/office/audit/line";
    }

    private static Question question(Ask ask) {
        String outcome = ask.value("outcome");
        return new Question(
                typed(ask, "person"),
                typed(ask, "record"),
                typed(ask, "number"),
                typed(ask, "verb"),
                Arrays.stream(Outcome.values())
                        .filter(it -> it.name().equals(outcome))
                        .findFirst()
                        .orElse(null));
    }

    private Span span(Ask ask) {
        ZoneId at = zone.zone();
        LocalDate from = from(ask);
        LocalDate until = until(ask).isBefore(from) ? from : until(ask);
        return new Span(
                from.atStartOfDay(at).toInstant(),
                until.plusDays(1).atStartOfDay(at).toInstant());
    }

    private LocalDate from(Ask ask) {
        LocalDate typed = day(ask.value("from"));
        return typed == null ? until(ask).minusDays(DAYS - 1L) : typed;
    }

    private LocalDate until(Ask ask) {
        LocalDate typed = day(ask.value("until"));
        return typed == null ? clock.instant().atZone(zone.zone()).toLocalDate() : typed;
    }

    private static @Nullable String typed(Ask ask, String field) {
        return ask.value(field).isEmpty() ? null : ask.value(field);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
