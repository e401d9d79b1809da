package org.stationhouse.backoffice.master.person;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of people. */
@Controller
class PersonListPages {

    private static final Columns COLUMNS = Columns.of(
                    "master.", "name", "born", "sex.race", "names", "address", "warnings", "number")
            .main("name", "born", "sex.race", "names", "address", "number")
            .narrow("born", "sex.race", "number");

    private final PersonBook book;
    private final IndexClock clock;
    private final MessageSource messages;

    PersonListPages(PersonBook book, IndexClock clock, MessageSource messages) {
        this.book = book;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/people")
    @Needs("master.person.list")
    String list(Ask ask, Model model, Actor actor) {
        PersonFilter filter = filter(ask);
        Ask shown = filter.isEmpty() ? ask : ask.by(PersonBook.HITS);
        model.addAttribute("listing", Listing.of(book.list(filter, shown.skip(), shown.fetch(), actor), shown));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("today", clock.today());
        return "backoffice/master/person/list";
    }

    @RequestMapping(
            path = "/people/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("master.person.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        PersonFilter filter = filter(export.ask());
        List<PersonLine> first = book.export(filter, export.reason(), 0, actor);
        Iterable<List<@Nullable Object>> rows = () -> Parts.of(
                        first, PersonBook.EXPORTED, end -> book.export(filter, export.reason(), end.rows(), actor))
                .map(it -> cells(it, words))
                .iterator();
        return new Sheet(export, "people", "master.people", COLUMNS.as(export.ask()), rows);
    }

    private static List<@Nullable Object> cells(PersonLine person, Words words) {
        return Arrays.asList(
                person.name(),
                person.born() == null ? null : person.born().us(),
                (person.sex() == null ? "" : words.word("master.sex." + person.sex()))
                        + (person.race() == null ? "" : " " + words.word("master.race.short." + person.race())),
                person.names().stream().map(Object::toString).collect(Collectors.joining("; ")),
                person.address(),
                person.flags().stream()
                        .map(it -> words.word("master.sort.FLAG." + it.sort()))
                        .collect(Collectors.joining(", ")),
                person.number());
    }

    private PersonFilter filter(Ask ask) {
        return PersonFilter.of(
                ask.value("name"),
                PartialDate.typed(ask.value("born"), clock.today()).orElse(null),
                ask.value("number"),
                ask.value("phone"));
    }
}
