package org.stationhouse.desk.reports.kind;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The kinds of reports on one page: the list, and the form that adds one. */
@Controller
class KindPages {

    private final KindDesk desk;
    private final MessageSource messages;

    KindPages(KindDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/reports/kinds")
    @Needs(KindDesk.LIST)
    String list(Model model, Actor actor, Locale locale) {
        return page(KindForm.empty(), model, actor, locale);
    }

    @PostMapping("/reports/kinds")
    @Needs(KindDesk.WRITE)
    String add(
            @Valid @ModelAttribute("form") KindForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(errors, "reports.report.elsewhere", () -> desk.add(form.toKind(), actor))
                ? "redirect:/reports/kinds"
                : page(form, model, actor, locale);
    }

    @PostMapping("/reports/kinds/{letters}/withdraw")
    @Needs(KindDesk.WRITE)
    String withdraw(
            @PathVariable String letters,
            @ModelAttribute("form") KindForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(errors, "reports.report.elsewhere", () -> desk.withdraw(letters, actor))
                ? "redirect:/reports/kinds"
                : page(form, model, actor, locale);
    }

    private String page(KindForm form, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute("form", form);
        model.addAttribute("kinds", desk.list(actor));
        model.addAttribute("sections", words.choices("reports.section.", names(Kind.Section.values())));
        model.addAttribute("needs", words.choices("reports.need.", names(Kind.Need.values())));
        model.addAttribute("approvals", words.choices("reports.approval.", names(Kind.Approval.values())));
        return "desk/reports/kind/list";
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
