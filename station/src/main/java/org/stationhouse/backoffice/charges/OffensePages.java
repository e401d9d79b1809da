package org.stationhouse.backoffice.charges;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The offense table: its list on any date, and one section with its versions. */
@Controller
class OffensePages {

    static final String READ = "charges.offense.read";
    private static final String ALL = "all";
    private static final String SOURCE = "source";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private static final Map<String, Comparator<Offense>> ORDERS = Map.of(
            "statute", Comparator.comparing(Offense::statute),
            "title", Comparator.comparing(Offense::title, String.CASE_INSENSITIVE_ORDER),
            "level", Comparator.comparingInt(it -> it.level().order()),
            "nibrs",
                    Comparator.comparing(
                            it -> it.nibrs().code(), Comparator.nullsLast(Comparator.<String>naturalOrder())));

    private static final Columns COLUMNS = Columns.of(
                    "charges.offense.",
                    "statute",
                    "title",
                    "level",
                    "nibrs",
                    "nibrsTitle",
                    "note",
                    "state",
                    "from",
                    "until",
                    SOURCE)
            .main("statute", "title", "level", "nibrs", SOURCE)
            .narrow("statute", "level", "state", "from", "until")
            .sorted(ORDERS.keySet());

    private final OffenseTable table;
    private final NibrsCodes nibrs;
    private final AgencyOffice agencies;
    private final MessageSource messages;
    private final Clock clock;

    OffensePages(OffenseTable table, NibrsCodes nibrs, AgencyOffice agencies, MessageSource messages, Clock clock) {
        this.table = table;
        this.nibrs = nibrs;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/offenses")
    @Needs(READ)
    String list(Ask ask, Model model, Locale locale) {
        var words = new Words(messages, locale);
        List<String> states = table.states();
        List<Offense> found = found(ask);
        model.addAttribute("listing", Listing.whole(found, ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("day", day(ask));
        model.addAttribute("states", states(states, words));
        model.addAttribute("codes", choice(table.codes()));
        model.addAttribute(
                "levels",
                words.choices(
                        "charges.level.",
                        Stream.of(Level.Grade.values()).map(Enum::name).toList()));
        model.addAttribute("nibrs", nibrs);
        model.addAttribute(
                "unverified", found.stream().anyMatch(it -> !it.source().verified()));
        return "backoffice/charges/list";
    }

    @GetMapping("/offenses" + Sheet.ENDINGS)
    @Needs(READ)
    Sheet export(Export export, Locale locale) {
        var words = new Words(messages, locale);
        Columns columns = COLUMNS.as(export.ask());
        return new Sheet(
                export,
                "offenses",
                "charges.offenses",
                columns,
                found(export.ask()).stream()
                        .map(it -> cells(it, columns, words))
                        .toList());
    }

    @GetMapping("/offenses/{state}/{code}/{section}")
    @Needs(READ)
    String show(
            @PathVariable String state, @PathVariable String code, @PathVariable String section, Ask ask, Model model) {
        Statute statute = Statute.at(state, code, section);
        List<Offense> versions = statute == null ? List.of() : table.versions(statute);
        if (versions.isEmpty()) {
            throw new NoSuch();
        }
        LocalDate day = day(ask);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "offense", table.on(versions.getFirst().statute(), day).orElse(null));
        model.addAttribute("day", day);
        model.addAttribute("nibrs", nibrs);
        return "backoffice/charges/show";
    }

    private List<Offense> found(Ask ask) {
        Comparator<Offense> natural = Comparator.comparing(Offense::statute);
        Comparator<Offense> asked = ORDERS.getOrDefault(ask.sort(), natural);
        return table.list(filter(ask), (ask.down() ? asked.reversed() : asked).thenComparing(natural));
    }

    /** A file without the column that says where a row comes from bears that mark beside the section. */
    private List<? extends @Nullable Object> cells(Offense offense, Columns columns, Words words) {
        String statute = offense.statute().text();
        return new ArrayList<@Nullable Object>(Arrays.asList(
                offense.source().verified() || columns.shows(SOURCE)
                        ? statute
                        : words.word("charges.offense.marked", statute),
                offense.title(),
                words.word("charges.level." + offense.level().word()),
                nibrs(offense, words),
                nibrs.title(offense.nibrs().code()),
                offense.note(),
                offense.statute().state(),
                offense.from(),
                offense.until(),
                source(offense, words, agencies.zone())));
    }

    /** The code, or why there is none. */
    static String nibrs(Offense offense, Words words) {
        String code = offense.nibrs().code();
        return code != null
                ? code
                : words.word("charges.nibrs." + offense.nibrs().word());
    }

    static String source(Offense offense, Words words, ZoneId zone) {
        return switch (offense.source()) {
            case Source.Starter it -> words.word("charges.source.starter");
            case Source.StateTable it ->
                words.word(
                        "charges.source.table", it.file(), DATE.format(it.at().atZone(zone)));
        };
    }

    private OffenseFilter filter(Ask ask) {
        String state = ask.value("state");
        String level = ask.value("level");
        return new OffenseFilter(
                ask.typed("text"),
                state.isEmpty() ? table.home(agencies.agency().orElse(null)) : state.equals(ALL) ? null : state,
                ask.typed("code"),
                Stream.of(Level.Grade.values())
                        .filter(it -> it.name().equals(level))
                        .findFirst()
                        .orElse(null),
                ask.typed("nibrs"),
                day(ask));
    }

    private static Map<String, String> states(List<String> states, Words words) {
        Map<String, String> options = choice(states);
        options.put(ALL, words.word("charges.states.all"));
        return options;
    }

    private static Map<String, String> choice(List<String> values) {
        var options = new LinkedHashMap<String, String>();
        values.forEach(it -> options.put(it, it));
        return options;
    }

    /** Today when nothing was typed, or no day. */
    private LocalDate day(Ask ask) {
        LocalDate today = clock.instant().atZone(agencies.zone()).toLocalDate();
        try {
            return ask.value("on").isEmpty() ? today : LocalDate.parse(ask.value("on"));
        } catch (DateTimeParseException e) {
            return today;
        }
    }
}
