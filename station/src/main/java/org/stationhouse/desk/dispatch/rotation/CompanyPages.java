package org.stationhouse.desk.dispatch.rotation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;
import org.stationhouse.foundation.web.Words;

/** A company of a list: entered, corrected, out of rotation and back. */
@Controller
class CompanyPages {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    /**
     * What the browser sends.
     *
     * @param outFrom a date as typed, empty while the company takes its turns
     * @param outUntil a date as typed, empty until further notice
     * @param version version that a change was made on; 0 for a new one
     */
    record CompanyForm(
            @NotNull @Nullable Trade trade,

            @NotBlank @Size(max = Company.LONGEST_NAME) @Pattern(regexp = RotationPages.NO_CONTROL)
            String name,

            @NotBlank @Size(max = Company.LONGEST_PHONE) @Pattern(regexp = RotationPages.NO_CONTROL)
            String phone,

            @Size(max = 20) String outFrom,

            @Size(max = 20) String outUntil,

            @Size(max = Company.LONGEST_WHY) @Pattern(regexp = RotationPages.NO_CONTROL)
            String why,

            Integer version) {

        CompanyForm {
            name = name == null ? "" : name;
            phone = phone == null ? "" : phone;
            outFrom = outFrom == null ? "" : outFrom;
            outUntil = outUntil == null ? "" : outUntil;
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }

        static CompanyForm of(Company it) {
            Company.Out out = it.said().out();
            return new CompanyForm(
                    it.trade(),
                    it.said().name(),
                    it.said().phone(),
                    out == null ? "" : TYPED.format(out.from()),
                    out == null || out.until() == null ? "" : TYPED.format(out.until()),
                    out == null ? "" : out.why(),
                    it.version());
        }
    }

    private final Companies companies;
    private final MessageSource messages;

    CompanyPages(Companies companies, MessageSource messages) {
        this.companies = companies;
        this.messages = messages;
    }

    @GetMapping("/rotation/companies/new")
    @Needs(Companies.SET)
    String blank(@RequestParam(required = false) @Nullable Trade trade, Model model, Locale locale) {
        return edit(new CompanyForm(trade, "", "", "", "", "", 0), null, model, locale);
    }

    @PostMapping("/rotation/companies")
    @Needs(Companies.SET)
    String enter(
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Company.Said said = said(form, errors);
        var made = Attempt.made(
                errors,
                RotationPages.CHANGED,
                () -> companies.enter(Objects.requireNonNull(form.trade()), Objects.requireNonNull(said), actor));
        return made.isPresent() ? "redirect:/rotation/companies/" + made.get().ref() : edit(form, null, model, locale);
    }

    @GetMapping("/rotation/companies/{ref}")
    @Needs(Companies.SET)
    String show(@PathVariable PublicRef ref, Model model, Locale locale) {
        Company company = companies.find(ref).orElseThrow(NoSuch::new);
        return edit(CompanyForm.of(company), company, model, locale);
    }

    @PostMapping("/rotation/companies/{ref}")
    @Needs(Companies.SET)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Company.Said said = said(form, errors);
        boolean done = Attempt.done(
                errors,
                RotationPages.CHANGED,
                () -> companies.change(ref, form.version(), Objects.requireNonNull(said), actor));
        return done ? "redirect:/rotation" : edit(form, companies.find(ref).orElseThrow(NoSuch::new), model, locale);
    }

    private String edit(CompanyForm form, @Nullable Company company, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("company", company);
        model.addAttribute(
                "trades",
                new Words(messages, locale)
                        .choices(
                                "dispatch.rotation.trade.",
                                Arrays.stream(Trade.values()).map(Enum::name).toList()));
        return "desk/dispatch/rotation/company";
    }

    /** @return null with errors beside the fields that can't be taken */
    private Company.@Nullable Said said(CompanyForm form, BindingResult errors) {
        LocalDate from = date(form.outFrom(), "outFrom", errors);
        LocalDate until = date(form.outUntil(), "outUntil", errors);
        String why = RotationPages.said(form.why());
        if (from == null && form.outFrom().isBlank() && (why != null || until != null)) {
            errors.rejectValue("outFrom", "dispatch.rotation.out.from.missing");
        }
        if (from != null && why == null) {
            errors.rejectValue("why", "dispatch.rotation.out.why.missing");
        }
        if (from != null && until != null && until.isBefore(from)) {
            errors.rejectValue("outUntil", "dispatch.rotation.out.until.before");
        }
        if (errors.hasErrors()) {
            return null;
        }
        return new Company.Said(
                form.name().strip(),
                form.phone().strip(),
                from == null || why == null ? null : new Company.Out(from, until, why));
    }

    private @Nullable LocalDate date(String typed, String field, BindingResult errors) {
        if (typed.isBlank() || errors.hasFieldErrors(field)) {
            return null;
        }
        LocalDate date = TypedTime.date(typed, companies.today()).orElse(null);
        if (date == null) {
            errors.rejectValue(field, "web.moment.unclear");
        }
        return date;
    }
}
