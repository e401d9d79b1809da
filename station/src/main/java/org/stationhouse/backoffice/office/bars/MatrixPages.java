package org.stationhouse.backoffice.office.bars;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.DutyList;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.RightsMatrix;
import org.stationhouse.foundation.staff.RightsMatrix.Cell;
import org.stationhouse.foundation.staff.RightsMatrix.Row;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Sheet;

/** Every right against every classification, as {@code AccessPolicy} decides it, with what bars and certificates cut. */
@Controller
class MatrixPages {

    private static final String RIGHT = "staff.bar.list";

    private final RightsMatrix matrix;
    private final DutyList duties;
    private final Rights rights;
    private final MessageSource messages;

    MatrixPages(RightsMatrix matrix, DutyList duties, Rights rights, MessageSource messages) {
        this.matrix = matrix;
        this.duties = duties;
        this.rights = rights;
        this.messages = messages;
    }

    @GetMapping("/rights")
    @Needs(RIGHT)
    String matrix(Ask ask, Model model, Actor actor) {
        model.addAttribute("listing", Listing.whole(found(ask, actor).toList(), ask));
        model.addAttribute("roles", rights.people());
        model.addAttribute("columns", columns(ask));
        model.addAttribute("duties", duties);
        model.addAttribute("cells", Stream.of(Cell.values()).map(Cell::name).toList());
        return "backoffice/office/bars/matrix";
    }

    @GetMapping("/rights" + Sheet.ENDINGS)
    @Needs(RIGHT)
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<String> columns = columns(export.ask());
        var heads = new ArrayList<>(List.of("office.right", "office.duty"));
        columns.forEach(role -> heads.add("staff.role." + role));
        return new Sheet(
                export,
                "rights",
                "office.rights",
                Columns.of("", heads),
                found(export.ask(), actor)
                        .map(row -> cells(row, columns, words))
                        .toList());
    }

    private static List<String> cells(Row row, List<String> columns, Words words) {
        var cells = new ArrayList<>(List.of(row.right().name(), row.right().duty()));
        columns.forEach(
                role -> cells.add(words.word("office.rights.cell." + row.cells().get(role))));
        return cells;
    }

    private Stream<Row> found(Ask ask, Actor actor) {
        String text = ask.value("text").toLowerCase(Locale.ROOT);
        String only = ask.value("only");
        List<String> columns = columns(ask);
        return matrix.rows(actor).stream()
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
        String only = ask.value("role");
        return rights.people().stream()
                .filter(role -> only.isEmpty() || only.equals(role))
                .toList();
    }
}
