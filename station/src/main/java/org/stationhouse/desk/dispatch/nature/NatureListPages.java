package org.stationhouse.desk.dispatch.nature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of natures, by code. */
@Controller
class NatureListPages {

    private static final Columns COLUMNS = Columns.of(
                    "dispatch.nature.", "code", "words", "priority", "also", "questions", "edition", "changed", "by")
            .main("code", "words", "priority", "also", "questions", "edition")
            .narrow("code", "priority", "questions", "edition", "changed");

    private final NatureDesk desk;
    private final MessageSource messages;

    NatureListPages(NatureDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/natures")
    @Needs("dispatch.nature.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute("listing", Listing.whole(desk.list(ask.typed("text"), withdrawn(ask), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute(
                "standings",
                new Words(messages, locale).choices("dispatch.nature.standing.", List.of("USED", "WITHDRAWN")));
        return "desk/dispatch/nature/list";
    }

    @RequestMapping(
            path = "/natures/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.nature.export")
    Sheet export(Export export, Actor actor) {
        Ask ask = export.ask();
        List<List<@Nullable Object>> rows =
                desk.export(ask.typed("text"), withdrawn(ask), export.reason(), actor).stream()
                        .map(NatureListPages::cells)
                        .toList();
        return new Sheet(export, "natures", "dispatch.natures", COLUMNS.as(ask), rows);
    }

    private static boolean withdrawn(Ask ask) {
        return "WITHDRAWN".equals(ask.typed("standing"));
    }

    private static List<@Nullable Object> cells(NatureEdition it) {
        Nature nature = it.nature();
        return Arrays.asList(
                nature.code(),
                nature.words(),
                nature.priority(),
                String.join(", ", nature.also()),
                nature.questions().size(),
                it.number(),
                it.made() == null ? null : it.made().at(),
                it.made() == null ? null : it.made().by());
    }
}
