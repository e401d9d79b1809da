package org.stationhouse.backoffice.office.law;

import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.calendar.CalendarLaw;
import org.stationhouse.foundation.jurisdiction.calendar.Holiday;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Sits;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.local.Kept;
import org.stationhouse.foundation.jurisdiction.local.LocalCalendar;
import org.stationhouse.foundation.jurisdiction.local.LocalLaw;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Needs;

/** The agency's own layer: its values, its calendar, and whom it asks about the law. */
@Controller
class LocalPages {

    private static final String VIEW = "backoffice/office/law/agency";
    private static final String DAY = "jurisdiction.day.set";

    private final LawOffice office;
    private final LocalLaw law;
    private final LocalCalendar calendar;
    private final AccessPolicy policy;
    private final LawTongue tongue;
    private final MessageSource words;

    LocalPages(
            LawOffice office,
            LocalLaw law,
            LocalCalendar calendar,
            AccessPolicy policy,
            LawTongue tongue,
            MessageSource words) {
        this.office = office;
        this.law = law;
        this.calendar = calendar;
        this.policy = policy;
        this.tongue = tongue;
        this.words = words;
    }

    @GetMapping("/law/agency")
    @Needs(LawPages.READ)
    String show(Model model, Locale locale) {
        model.addAttribute("form", DayForm.empty());
        return page(model, locale);
    }

    @PostMapping("/law/days")
    @Needs(DAY)
    String set(
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        policy.require(actor, DAY);
        return step(() -> calendar.set(form.toDay(), actor), "office.law.day.saved", errors, model, locale, after);
    }

    @PostMapping("/law/days/{ref}/end")
    @Needs("jurisdiction.day.end")
    String endDay(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("end") EndForm end,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        policy.require(actor, "jurisdiction.day.end");
        model.addAttribute("form", DayForm.empty());
        return step(
                () -> calendar.end(ref, end.lastDay(), end.why(), end.version(), actor),
                "office.law.ended.notice",
                errors,
                model,
                locale,
                after);
    }

    @PostMapping("/law/values/{ref}/end")
    @Needs("jurisdiction.value.end")
    String endValue(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("end") EndForm end,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        policy.require(actor, "jurisdiction.value.end");
        model.addAttribute("form", DayForm.empty());
        return step(
                () -> law.end(ref, end.lastDay(), end.why(), end.version(), actor),
                "office.law.ended.notice",
                errors,
                model,
                locale,
                after);
    }

    @PostMapping("/law/counsel")
    @Needs("jurisdiction.counsel.name")
    String ask(
            @Valid @ModelAttribute("counsel") CounselForm counsel,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        policy.require(actor, "jurisdiction.counsel.name");
        model.addAttribute("form", DayForm.empty());
        return step(
                () -> law.ask(counsel.toCounsel(), actor), "office.law.counsel.saved", errors, model, locale, after);
    }

    private String step(
            Runnable verb, String done, BindingResult errors, Model model, Locale locale, RedirectAttributes after) {
        if (!errors.hasErrors()) {
            try {
                verb.run();
                after.addFlashAttribute("notice", words.getMessage(done, null, locale));
                return "redirect:/law/agency";
            } catch (IllegalArgumentException wrong) {
                errors.reject("wrong", String.valueOf(wrong.getMessage()));
            }
        }
        return page(model, locale);
    }

    private String page(Model model, Locale locale) {
        List<Kept<LocalValue>> values = law.values();
        model.addAttribute("values", values);
        model.addAttribute("items", tongue.items(values, locale));
        model.addAttribute("days", calendar.days());
        if (!model.containsAttribute("counsel")) {
            model.addAttribute("counsel", CounselForm.of(law.counsel()));
        }
        model.addAttribute("holidays", names(holidays()));
        model.addAttribute(
                "calendars",
                office.home()
                        .map(it -> tongue.calendars(it, office.engine().days(), locale))
                        .orElse(Map.of()));
        model.addAttribute(
                "weekdays",
                tongue.words(locale)
                        .choices(
                                "jurisdiction.weekday.",
                                Stream.of(DayOfWeek.values()).map(Enum::name).toList()));
        model.addAttribute("undated", undated());
        return VIEW;
    }

    private Stream<CalendarLaw> calendars() {
        return office.engine().days().law().calendars().stream();
    }

    private Stream<String> holidays() {
        return calendars()
                .filter(it -> it.kind() == Sits.AGENCY)
                .flatMap(it -> it.holidays().stream())
                .filter(it -> it.part() == null)
                .map(Holiday::name);
    }

    /** Names that are their own words. */
    private static Map<String, String> names(Stream<String> names) {
        var options = new LinkedHashMap<String, String>();
        names.forEach(it -> options.put(it, it));
        return options;
    }

    private List<String> undated() {
        int year = office.today().getYear();
        return office.engine().days().undated(Sits.AGENCY, year).stream()
                .map(Holiday::name)
                .toList();
    }
}
