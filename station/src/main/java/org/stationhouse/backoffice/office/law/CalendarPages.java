package org.stationhouse.backoffice.office.law;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.calendar.CalendarLaw;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.law.Pack;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The calendar of a year: the agency's, or that of a court or another state, each day with its reason. */
@Controller
class CalendarPages {

    private static final int FIRST = 1970;
    private static final int LAST = 2200;

    private final LawOffice office;
    private final LawTongue tongue;
    private final MessageSource words;

    CalendarPages(LawOffice office, LawTongue tongue, MessageSource words) {
        this.office = office;
        this.tongue = tongue;
        this.words = words;
    }

    private record Chosen(Days days, CalendarLaw calendar) {}

    @GetMapping("/law/calendar")
    @Needs(LawPages.READ)
    String show(Ask ask, Model model, Locale locale) {
        Chosen chosen = chosen(ask.value("calendar"));
        int year = year(ask.value("year"));
        model.addAttribute("sheet", YearSheet.of(year, chosen.calendar().kind(), chosen.days(), tongue.law(locale)));
        model.addAttribute("calendar", chosen.calendar());
        model.addAttribute("calendars", names(locale));
        model.addAttribute("undated", chosen.days().undated(chosen.calendar().kind(), year));
        model.addAttribute("law", tongue.law(locale));
        model.addAttribute("ask", ask);
        return "backoffice/office/law/calendar";
    }

    @GetMapping("/law/calendar" + Sheet.ENDINGS)
    @Needs(LawPages.READ)
    Sheet export(Export export, Locale locale) {
        Ask ask = export.ask();
        Chosen chosen = chosen(ask.value("calendar"));
        int year = year(ask.value("year"));
        return new Sheet(
                export,
                "calendar-" + chosen.calendar().id() + "-" + year,
                "office.law.calendar",
                Columns.of("office.law.day.", "date", "says").narrow("date"),
                YearSheet.of(year, chosen.calendar().kind(), chosen.days(), tongue.law(locale)).months().stream()
                        .flatMap(month -> month.notes().stream())
                        .map(note -> Arrays.asList(note.day(), note.says()))
                        .toList());
    }

    /** The calendar that is asked for; else the first of the agency's state, else of the shelf. */
    private Chosen chosen(String id) {
        for (Pack state : states()) {
            Days days = office.engine(state).days();
            for (CalendarLaw calendar : days.law().calendars()) {
                if (id.isEmpty() || calendar.id().equals(id)) {
                    return new Chosen(days, calendar);
                }
            }
        }
        throw new NoSuch();
    }

    private Map<String, String> names(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        for (Pack state : states()) {
            names.putAll(tongue.calendars(state, office.engine(state).days(), locale));
        }
        return names;
    }

    private List<Pack> states() {
        return office.states().stream()
                .sorted(java.util.Comparator.comparing(
                        it -> !it.equals(office.home().orElse(null))))
                .toList();
    }

    private int year(String typed) {
        int now = office.today().getYear();
        return typed.matches("\\d{4}") ? Math.clamp(Integer.parseInt(typed), FIRST, LAST) : now;
    }
}
