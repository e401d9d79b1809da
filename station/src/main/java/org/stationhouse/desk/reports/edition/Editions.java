package org.stationhouse.desk.reports.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReportSaid;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Words;

/** Keeps a report as it is submitted. In the transaction of the caller, who has asked for the right and writes the line of the trail. */
@Component
public class Editions {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    private final EditionStore store;
    private final AgencyOffice agencies;
    private final Words words;
    private final Clock clock;

    Editions(EditionStore store, AgencyOffice agencies, MessageSource messages, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.words = new Words(messages, Locale.ENGLISH);
        this.clock = clock;
    }

    /** The report is submitted so. */
    public void keep(Report report, Actor actor) {
        store.insert(
                report.id(),
                new Edition(
                        store.next(report.id()),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        actor.name(),
                        parts(report.said())));
    }

    /** How often a report was submitted. */
    public int count(Report report) {
        return store.count(report.id());
    }

    /** Oldest first. */
    public List<Edition> of(Report report) {
        return store.of(report.id());
    }

    private Map<String, String> parts(ReportSaid said) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("occurred", filled(time(said.from()), said.to() == null ? "" : "\u2013 " + time(said.to())));
        parts.put("place", said.place() == null ? "" : said.place());
        parts.put("offenses", lines(said.offenses(), this::line));
        parts.put("people", lines(said.people(), this::line));
        parts.put("vehicles", lines(said.vehicles(), this::line));
        parts.put("property", lines(said.property(), this::line));
        parts.put("asks", answers(said.answers(), "\n"));
        parts.put("narrative", said.narrative());
        return parts;
    }

    private String time(@Nullable Instant at) {
        return at == null
                ? ""
                : MOMENT.format(at.atZone(agencies.agency().orElseThrow().zone()));
    }

    private static <T> String lines(List<T> rows, Function<T, String> line) {
        return rows.stream().map(line).collect(Collectors.joining("\n"));
    }

    private String line(ReportSaid.Offense it) {
        return filled(
                it.text(),
                words.word(it.attempted() ? "reports.done.ATTEMPTED" : "reports.done.COMPLETED"),
                answers(it.answers(), "; "));
    }

    private String line(ReportSaid.Person it) {
        var said = it.said();
        return filled(
                words.word("cases.role." + it.role()),
                said.name().toString(),
                said.born() == null ? "" : said.born().us(),
                said.looks().sex() == null
                        ? ""
                        : words.word("master.sex." + said.looks().sex()),
                said.looks().race() == null
                        ? ""
                        : words.word("master.race." + said.looks().race()),
                it.known("PHONE"),
                it.known("ADDRESS"),
                answers(it.answers(), "; "));
    }

    private String line(ReportSaid.Vehicle it) {
        return filled(words.word("cases.vehicle.role." + it.role()), it.text());
    }

    private String line(ReportSaid.Property it) {
        return filled(
                words.word("reports.loss." + it.loss()),
                it.count() == 1 ? "" : it.count() + " \u00d7",
                it.article(),
                it.description(),
                it.serial(),
                it.value() == null ? "" : it.value().toString());
    }

    private String answers(Answers answers, String between) {
        return answers.all().stream()
                .map(it -> words.word("reports.ask." + it.ask()) + ": " + it.text())
                .collect(Collectors.joining(between));
    }

    private static String filled(@Nullable String... parts) {
        return Stream.of(parts).filter(it -> it != null && !it.isEmpty()).collect(Collectors.joining(" "));
    }
}
