package org.stationhouse.backoffice.office.health;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.NumberSeries;
import org.stationhouse.foundation.vault.NumberSeries.Line;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The report of the number series: gaps, orphans, ageing reservations, and what was given up with a reason. */
@Controller
class NumberPages {

    private static final String RIGHT = "office.number.list";

    private static final Columns COLUMNS =
            Columns.of("office.numbers.", "series", "year", "running", "standing", "since", "why");

    private final NumberDesk desk;
    private final MessageSource words;

    NumberPages(NumberDesk desk, MessageSource words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/numbers")
    @Needs(RIGHT)
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        List<Line> found = found(desk.list(null, actor), ask);
        int from = Math.min(ask.skip(), found.size());
        List<Line> page = found.subList(from, Math.min(from + ask.fetch(), found.size()));
        model.addAttribute("listing", Listing.of(page, ask, (long) found.size()));
        Map<String, String> standings = new LinkedHashMap<>();
        Arrays.stream(NumberSeries.Standing.values())
                .forEach(it -> standings.put(it.name(), word("office.number." + it, locale)));
        model.addAttribute("standings", standings);
        return "backoffice/office/health/numbers";
    }

    @RequestMapping(
            path = "/numbers" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs(RIGHT)
    Sheet export(Export export, Actor actor, Locale locale) {
        List<Line> found = found(desk.list(export.reason(), actor), export.ask());
        Export.require(export.reason(), large -> found.size() > large);
        return new Sheet(
                export,
                "numbers",
                "office.numbers",
                COLUMNS.as(export.ask()),
                found.stream()
                        .map(it -> Arrays.asList(
                                it.series(),
                                it.year(),
                                it.running(),
                                word("office.number." + it.standing(), locale),
                                it.since(),
                                it.why()))
                        .toList());
    }

    /** Faults first, then by series and number. */
    private static List<Line> found(List<Line> all, Ask ask) {
        return all.stream()
                .filter(line -> ask.value("standing").isEmpty()
                        || line.standing().name().equals(ask.value("standing")))
                .sorted(Comparator.comparing(Line::fault)
                        .reversed()
                        .thenComparing(Line::series)
                        .thenComparing(Line::year)
                        .thenComparing(Line::running))
                .toList();
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
