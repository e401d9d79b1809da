package org.stationhouse.desk.dispatch.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of other agencies, and the page of each. */
@Controller
class AgencyPages {

    private static final String LIST = "dispatch.agency.list";
    private static final String WRITE = "dispatch.agency.write";
    private static final String CHANGED = "dispatch.agency.elsewhere";

    private static final Columns COLUMNS = Columns.of("dispatch.agency.", "name", "phone", "takes", "changed", "by")
            .narrow("phone", "changed", "by");

    /** What the browser sends to add an agency or to put it right. @param version 0 for a new one */
    record AgencyForm(
            @NotBlank @Size(max = OtherAgency.LONGEST_NAME) @Pattern(regexp = "\\P{Cc}*")
            String name,

            @Size(max = OtherAgency.LONGEST_PHONE) @Pattern(regexp = "\\P{Cc}*")
            String phone,

            @Size(max = OtherAgency.LONGEST_TAKES) @Pattern(regexp = "\\P{Cc}*")
            String takes,

            Integer version) {

        AgencyForm {
            name = name == null ? "" : name;
            phone = phone == null ? "" : phone;
            takes = takes == null ? "" : takes;
            version = version == null ? 0 : version;
        }

        static AgencyForm of(OtherAgency agency) {
            OtherAgency.Said said = agency.said();
            return new AgencyForm(
                    said.name(),
                    said.phone() == null ? "" : said.phone(),
                    said.takes() == null ? "" : said.takes(),
                    agency.version());
        }

        OtherAgency.Said toSaid() {
            return new OtherAgency.Said(name.strip().replaceAll("\\s+", " "), kept(phone), kept(takes));
        }

        private static @Nullable String kept(String typed) {
            return typed.isBlank() ? null : typed.strip();
        }
    }

    private final OtherAgencies agencies;
    private final MessageSource messages;

    AgencyPages(OtherAgencies agencies, MessageSource messages) {
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/agencies")
    @Needs(LIST)
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        model.addAttribute("listing", Listing.whole(agencies.list(ask.typed("text"), withdrawn(ask), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute(
                "standings",
                new Words(messages, locale).choices("dispatch.agency.standing.", List.of("USED", "WITHDRAWN")));
        return "desk/dispatch/agency/list";
    }

    private static boolean withdrawn(Ask ask) {
        return "WITHDRAWN".equals(ask.typed("standing"));
    }

    @GetMapping("/agencies/new")
    @Needs(WRITE)
    String blank(@RequestParam(defaultValue = "") String name, Model model) {
        return edit(new AgencyForm(name, "", "", 0), null, model);
    }

    @PostMapping("/agencies")
    @Needs(WRITE)
    String add(@Valid @ModelAttribute("form") AgencyForm form, BindingResult errors, Model model, Actor actor) {
        OtherAgency.Said said = form.toSaid();
        var made = Attempt.made(errors, CHANGED, () -> agencies.add(said.name(), said.phone(), said.takes(), actor));
        return made.isPresent() ? "redirect:/agencies/" + made.get() : edit(form, null, model);
    }

    @GetMapping("/agencies/{ref}")
    @Needs(LIST)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        OtherAgency agency = agencies.read(ref, actor);
        return edit(AgencyForm.of(agency), agency, model);
    }

    @PostMapping("/agencies/{ref}")
    @Needs(WRITE)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(errors, CHANGED, () -> agencies.change(ref, form.version(), form.toSaid(), actor));
        return done ? "redirect:/agencies/" + ref : edit(form, agencies.read(ref, actor), model);
    }

    /** @param used whether it is in use from now on */
    @PostMapping("/agencies/{ref}/standing")
    @Needs(WRITE)
    String stand(@PathVariable PublicRef ref, @RequestParam int version, @RequestParam boolean used, Actor actor) {
        agencies.stand(ref, version, used, actor);
        return "redirect:/agencies/" + ref;
    }

    private static String edit(AgencyForm form, @Nullable OtherAgency agency, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("agency", agency);
        return "desk/dispatch/agency/edit";
    }

    @RequestMapping(
            path = "/agencies/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("dispatch.agency.export")
    Sheet export(Export export, Actor actor) {
        Ask ask = export.ask();
        List<List<@Nullable Object>> rows =
                agencies.export(ask.typed("text"), withdrawn(ask), export.reason(), actor).stream()
                        .map(AgencyPages::cells)
                        .toList();
        return new Sheet(export, "agencies", "dispatch.agencies", COLUMNS.as(ask), rows);
    }

    private static List<@Nullable Object> cells(OtherAgency it) {
        return Arrays.asList(it.said().name(), it.said().phone(), it.said().takes(), it.changedAt(), it.changedBy());
    }
}
