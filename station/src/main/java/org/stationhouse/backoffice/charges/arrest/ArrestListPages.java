package org.stationhouse.backoffice.charges.arrest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.count.Stage;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of arrests. */
@Controller
class ArrestListPages {

    static final Columns COLUMNS = Columns.of(
                    "charges.arrest.",
                    "number",
                    "at",
                    "name",
                    "age",
                    "charges",
                    "grade",
                    "stage",
                    "type",
                    "caseNumber",
                    "place",
                    "officer",
                    "officerId",
                    "ori",
                    "born")
            .main("number", "at", "name", "age", "charges", "stage", "caseNumber", "officer")
            .narrow("number", "at", "age", "grade", "stage", "caseNumber", "officerId", "ori", "born")
            .sorted(ArrestListStore.ORDERS.keySet());

    private final ArrestBook book;
    private final ArrestChoices choices;
    private final AgencyOffice agencies;
    private final MessageSource messages;

    ArrestListPages(ArrestBook book, ArrestChoices choices, AgencyOffice agencies, MessageSource messages) {
        this.book = book;
        this.choices = choices;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/arrests")
    @Needs("charges.arrest.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("choices", choices.of(locale));
        model.addAttribute("columns", COLUMNS.as(ask));
        return "backoffice/charges/arrest/list";
    }

    @RequestMapping(
            path = "/arrests/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("charges.arrest.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Arrest> first = page(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, ArrestBook.MOST, end -> page(export, end.rows(), actor))
                        .map(arrest -> cells(arrest, words))
                        .iterator();
        return new Sheet(export, "arrests", "charges.arrests", COLUMNS.as(export.ask()), rows);
    }

    private List<Arrest> page(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Arrest arrest, Words words) {
        return new ArrayList<>(Arrays.asList(
                arrest.number(),
                arrest.at(),
                arrest.name().toString(),
                arrest.age().years(),
                arrest.charges(),
                arrest.grade() == null ? null : words.word("charges.level." + arrest.grade()),
                words.word("charges.stage." + arrest.stage()),
                words.word("charges.type." + arrest.type()),
                arrest.caseNumber() == null ? null : arrest.caseNumber().text(),
                arrest.place().text(),
                arrest.officer(),
                arrest.officerId(),
                arrest.ori().text(),
                arrest.born() == null ? null : arrest.born().us()));
    }

    private static String order(Ask ask) {
        return ask.order(ArrestListStore.ORDERS, ArrestListStore.LATEST);
    }

    private ArrestFilter filter(Ask ask) {
        return new ArrestFilter(
                ask.typed("number"),
                ask.typed("name"),
                ask.typed("charge"),
                ask.typed("caseNumber"),
                chosen(ArrestType.values(), ask.value("type")),
                chosen(ArrestChoices.STAGES.toArray(Stage[]::new), ask.value("stage")),
                chosen(Level.Grade.values(), ask.value("grade")),
                ask.from("from", agencies.zone()),
                ask.until("until", agencies.zone()));
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] values, String name) {
        return Stream.of(values)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
