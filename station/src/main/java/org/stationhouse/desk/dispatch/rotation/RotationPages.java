package org.stationhouse.desk.dispatch.rotation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallUnits;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** A request for a tow or another service: asked for, answered, arrived. */
@Controller
class RotationPages {

    private static final String LIST = "dispatch.rotation.list";
    private static final String OUTCOME = "dispatch.rotation.outcome";
    static final String CHANGED = "dispatch.rotation.changed";
    static final String NO_CONTROL = "\\P{Cc}*";

    /**
     * What the browser sends to ask for a company.
     *
     * @param call number of the call, empty for none
     * @param company the owner's own company, empty for the next in turn
     * @param owners why that, empty for the next in turn
     */
    record RotationForm(
            @NotNull @Nullable Trade trade,

            @NotBlank @Size(max = Request.LONGEST_WHAT) @Pattern(regexp = NO_CONTROL)
            String what,

            @NotBlank @Size(max = Place.LONGEST) @Pattern(regexp = NO_CONTROL)
            String place,

            @Size(max = 20) @Pattern(regexp = NO_CONTROL) String call,

            @Size(max = Company.LONGEST_NAME) @Pattern(regexp = NO_CONTROL)
            String company,

            @Size(max = Request.LONGEST_SAID) @Pattern(regexp = NO_CONTROL)
            String owners) {

        RotationForm {
            what = what == null ? "" : what;
            place = place == null ? "" : place;
            call = call == null ? "" : call;
            company = company == null ? "" : company;
            owners = owners == null ? "" : owners;
        }
    }

    /** What the browser sends of an outcome. @param minutes until the company wants to be there @param said the reason */
    record OutcomeForm(
            @NotNull Request.@Nullable Outcome outcome,
            @Min(0) @Max(Request.LONGEST_ETA) @Nullable Integer minutes,

            @Size(max = Request.LONGEST_SAID) @Pattern(regexp = NO_CONTROL)
            String said,

            Integer version) {

        OutcomeForm {
            said = said == null ? "" : said;
            version = version == null ? 0 : version;
        }
    }

    private final RotationDesk desk;
    private final RotationBook book;
    private final Companies companies;
    private final CallUnits calls;
    private final CallBook callBook;
    private final MessageSource messages;

    RotationPages(
            RotationDesk desk,
            RotationBook book,
            Companies companies,
            CallUnits calls,
            CallBook callBook,
            MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.companies = companies;
        this.calls = calls;
        this.callBook = callBook;
        this.messages = messages;
    }

    /** The lists in the order of turns, and the requests that wait. */
    @GetMapping("/rotation")
    @Needs(LIST)
    String lists(Model model, Actor actor) {
        model.addAttribute("lists", book.lists());
        model.addAttribute("open", book.open(actor));
        model.addAttribute("today", companies.today());
        model.addAttribute("busy", book.busy());
        return "desk/dispatch/rotation/lists";
    }

    /** @param call number of the call that it is for @param what begun in the command bar */
    @GetMapping("/rotation/new")
    @Needs(RotationDesk.REQUEST)
    String blank(
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String what,
            Model model,
            Actor actor,
            Locale locale) {
        var of = call.isBlank()
                ? null
                : calls.typed(call)
                        .flatMap(it -> callBook.read(it.ref(), actor))
                        .orElseThrow(NoSuch::new)
                        .call();
        return edit(
                of == null
                        ? new RotationForm(Trade.TOW_LIGHT, what, "", "", "", "")
                        : new RotationForm(
                                Trade.TOW_LIGHT, of.about(), of.place().text(), of.number(), "", ""),
                model,
                locale);
    }

    @PostMapping("/rotation")
    @Needs(RotationDesk.REQUEST)
    String request(
            @Valid @ModelAttribute("form") RotationForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        var call = form.call().isBlank() ? null : calls.typed(form.call()).orElse(null);
        if (call == null && !form.call().isBlank() && !errors.hasFieldErrors("call")) {
            errors.rejectValue("call", "dispatch.rotation.call.unknown");
        }
        var made = Attempt.made(
                errors,
                CHANGED,
                () -> desk.request(
                        new Request.New(
                                Objects.requireNonNull(form.trade()),
                                form.what().strip(),
                                form.place().strip(),
                                call == null ? null : new Request.Of(call.id(), call.ref(), call.number()),
                                said(form.owners())),
                        said(form.company()),
                        actor));
        return made.isPresent() ? "redirect:/rotation/" + made.get().ref() : edit(form, model, locale);
    }

    private String edit(RotationForm form, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute(
                "trades",
                new Words(messages, locale)
                        .choices(
                                "dispatch.rotation.trade.",
                                Arrays.stream(Trade.values()).map(Enum::name).toList()));
        return "desk/dispatch/rotation/edit";
    }

    @GetMapping("/rotation/{ref}")
    @Needs(LIST)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        RotationBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("whole", whole);
        model.addAttribute("outcomes", RotationRules.outcomes(whole.request()));
        return "desk/dispatch/rotation/show";
    }

    @PostMapping("/rotation/{ref}/outcome")
    @Needs(OUTCOME)
    String outcome(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("answer") OutcomeForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> desk.outcome(
                        ref,
                        form.version(),
                        Objects.requireNonNull(form.outcome()),
                        form.minutes(),
                        said(form.said()),
                        actor));
        return done ? "redirect:/rotation/" + ref : show(ref, model, actor);
    }

    @PostMapping("/rotation/{ref}/arrive")
    @Needs(OUTCOME)
    String arrive(@PathVariable PublicRef ref, @RequestParam int version, Actor actor) {
        desk.arrive(ref, version, actor);
        return "redirect:/rotation/" + ref;
    }

    static @Nullable String said(String words) {
        return words.isBlank() ? null : words.strip();
    }
}
