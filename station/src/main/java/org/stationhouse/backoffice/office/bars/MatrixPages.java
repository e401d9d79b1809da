package org.stationhouse.backoffice.office.bars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AgencyBars;
import org.stationhouse.foundation.staff.AgencyBars.Cell;
import org.stationhouse.foundation.staff.AgencyBars.Row;
import org.stationhouse.foundation.staff.DutyList;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Csv;
import org.stationhouse.foundation.web.Listing;

/** Every right against every classification, as {@code AccessPolicy} decides it, with what bars and certificates cut. */
@Controller
class MatrixPages {

    private static final String RIGHT = "staff.bar.list";

    private final AgencyBars bars;
    private final DutyList duties;
    private final Rights rights;
    private final MessageSource words;

    MatrixPages(AgencyBars bars, DutyList duties, Rights rights, MessageSource words) {
        this.bars = bars;
        this.duties = duties;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping("/rights")
    @Needs(RIGHT)
    String matrix(Ask ask, Model model, Actor actor, Locale locale) {
        List<Row> found = found(ask, actor).toList();
        int from = Math.min(ask.skip(), found.size());
        List<Row> page = found.subList(from, Math.min(from + ask.fetch(), found.size()));
        model.addAttribute("listing", Listing.of(page, ask, (long) found.size()));
        model.addAttribute("roles", roles(locale));
        model.addAttribute("columns", columns(ask));
        model.addAttribute("duties", duties);
        var cells = new LinkedHashMap<String, String>();
        for (Cell cell : Cell.values()) {
            cells.put(cell.name(), word("office.rights.only." + cell, locale));
        }
        model.addAttribute("cells", cells);
        return "backoffice/office/bars/matrix";
    }

    @GetMapping("/rights.csv")
    @Needs(RIGHT)
    View export(Ask ask, Actor actor, Locale locale) {
        List<String> columns = columns(ask);
        var heads = new ArrayList<>(List.of(word("office.right", locale), word("office.duty", locale)));
        columns.forEach(role -> heads.add(word("staff.role." + role, locale)));
        return new Csv(
                "rights",
                heads,
                found(ask, actor).map(row -> cells(row, columns, locale)).toList());
    }

    private List<String> cells(Row row, List<String> columns, Locale locale) {
        var cells = new ArrayList<>(List.of(row.right().name(), row.right().duty()));
        columns.forEach(
                role -> cells.add(word("office.rights.cell." + row.cells().get(role), locale)));
        return cells;
    }

    private Stream<Row> found(Ask ask, Actor actor) {
        String text = ask.value("text").toLowerCase(Locale.ROOT);
        String only = ask.value("only");
        List<String> columns = columns(ask);
        return bars.matrix(actor).stream()
                .filter(row -> text.isEmpty() || said(row).contains(text))
                .filter(row -> only.isEmpty()
                        || columns.stream()
                                .anyMatch(role ->
                                        String.valueOf(row.cells().get(role)).equals(only)));
    }

    /** What the text of the filter is looked for in: the right, its duty and the words of it. */
    private String said(Row row) {
        String duty = row.right().duty();
        return (row.right().name() + " " + duty + " " + duties.words(duty)).toLowerCase(Locale.ROOT);
    }

    /** Roles shown: all, or the one of the filter. */
    private List<String> columns(Ask ask) {
        return rights.roles().stream()
                .filter(Role::forPeople)
                .map(Role::id)
                .filter(role -> ask.value("role").isEmpty() || ask.value("role").equals(role))
                .toList();
    }

    private Map<String, String> roles(Locale locale) {
        var all = new LinkedHashMap<String, String>();
        rights.roles().stream()
                .filter(Role::forPeople)
                .forEach(role -> all.put(role.id(), word("staff.role." + role.id(), locale)));
        return all;
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
