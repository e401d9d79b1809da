package org.stationhouse.backoffice.office.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.Pack;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The law in force on any date. */
@Controller
class LawPages {

    static final String READ = "jurisdiction.law.read";
    private static final String ALL = "all";

    /** @param clocks all of them, or what else it lays down, in a few words */
    record Row(Rule rule, RuleStatus status, String clocks) {}

    private static final Columns COLUMNS = Columns.of(
                    "office.law.",
                    "rule",
                    "pack",
                    "area",
                    "trigger",
                    "effect",
                    "clocks",
                    "cite",
                    "status",
                    "from",
                    "until",
                    "edition")
            .main("rule", "trigger", "clocks", "cite", "status")
            .narrow("from", "until", "edition");

    private final LawOffice office;
    private final LawBook book;
    private final LawTongue tongue;
    private final MessageSource words;

    LawPages(LawOffice office, LawBook book, LawTongue tongue, MessageSource words) {
        this.office = office;
        this.book = book;
        this.tongue = tongue;
        this.words = words;
    }

    @GetMapping("/law")
    @Needs(READ)
    String list(Ask ask, Model model, Locale locale) {
        List<Row> found = found(ask, locale).toList();
        int from = Math.min(ask.skip(), found.size());
        model.addAttribute(
                "listing", Listing.of(found.subList(from, Math.min(from + ask.fetch(), found.size())), ask, (long)
                        found.size()));
        model.addAttribute("day", day(ask.value("on")));
        model.addAttribute("packs", packs(locale));
        model.addAttribute("areas", tongue.words(locale).choices("jurisdiction.area.", areas()));
        model.addAttribute(
                "statuses",
                tongue.words(locale)
                        .choices(
                                "office.law.status.",
                                Stream.of(RuleStatus.values()).map(Enum::name).toList()));
        return "backoffice/office/law/list";
    }

    @GetMapping("/law" + Sheet.ENDINGS)
    @Needs(READ)
    Sheet export(Export export, Locale locale) {
        return new Sheet(
                export,
                "law",
                "office.law",
                COLUMNS.as(export.ask()),
                found(export.ask(), locale)
                        .map(row -> Arrays.asList(
                                row.rule().id(),
                                row.rule().pack(),
                                row.rule().area().code(),
                                row.rule().trigger(),
                                row.rule().effect(),
                                row.clocks(),
                                row.rule().cite(),
                                tongue.words(locale).word("office.law.status." + row.status()),
                                row.rule().inForce().from(),
                                row.rule().inForce().until(),
                                row.rule().edition()))
                        .toList());
    }

    private Stream<Row> found(Ask ask, Locale locale) {
        LocalDate day = day(ask.value("on"));
        ProvisionWords says = tongue.provisions(locale);
        String text = ask.value("text").toLowerCase(Locale.ROOT);
        return book.inForce(chosen(ask), day).stream()
                .filter(rule ->
                        ask.value("area").isEmpty() || rule.area().code().equals(ask.value("area")))
                .map(rule -> new Row(rule, RuleStatus.of(rule, day), says.summary(rule)))
                .filter(row ->
                        ask.value("status").isEmpty() || row.status().name().equals(ask.value("status")))
                .filter(row -> text.isEmpty() || said(row).contains(text));
    }

    private static String said(Row row) {
        Rule rule = row.rule();
        return String.join(" ", rule.id().text(), rule.trigger(), rule.effect(), rule.cite(), row.clocks())
                .toLowerCase(Locale.ROOT);
    }

    /** Federal law and that of the agency's state, unless others are asked for. */
    private List<Pack> chosen(Ask ask) {
        String pack = ask.value("pack");
        if (pack.isEmpty() && office.home().isPresent()) {
            return office.packs().stream()
                    .filter(it -> it.federal() || it.equals(office.home().orElseThrow()))
                    .toList();
        }
        return pack.isEmpty() || pack.equals(ALL)
                ? office.packs()
                : office.packs().stream().filter(it -> it.id().equals(pack)).toList();
    }

    private Map<String, String> packs(Locale locale) {
        var packs = new LinkedHashMap<String, String>();
        office.packs().forEach(it -> packs.put(it.id(), tongue.words(locale).word("jurisdiction.pack." + it.id())));
        packs.put(ALL, words.getMessage("office.law.packs.all", null, locale));
        return packs;
    }

    private static List<String> areas() {
        return Arrays.stream(Area.values()).map(Area::code).toList();
    }

    /** Today when nothing was typed, or no day. */
    private LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? office.today() : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return office.today();
        }
    }
}
