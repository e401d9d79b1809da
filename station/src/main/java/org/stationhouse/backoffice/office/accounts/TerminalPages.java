package org.stationhouse.backoffice.office.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Terminals;

/** Terminals without the idle lock. */
@Controller
class TerminalPages {

    private static final String VIEW = "backoffice/office/accounts/terminals";

    private final Terminals terminals;

    TerminalPages(Terminals terminals) {
        this.terminals = terminals;
    }

    @GetMapping("/terminals")
    @Needs("staff.terminal.list")
    String list(HttpServletRequest request, Model model, Actor actor) {
        model.addAttribute("form", new WhyForm("", "", "", request.getRemoteAddr(), ""));
        return page(model, actor);
    }

    private String page(Model model, Actor actor) {
        model.addAttribute("terminals", terminals.list(actor));
        model.addAttribute("reasons", Terminals.Reason.values());
        return VIEW;
    }

    @PostMapping("/terminals")
    @Needs("staff.terminal.exempt")
    String exempt(@ModelAttribute("form") WhyForm form, BindingResult errors, Model model, Actor actor) {
        try {
            terminals.exempt(form.source(), form.label(), Terminals.Reason.valueOf(form.verdict()), actor);
            return "redirect:/terminals";
        } catch (IllegalArgumentException wrong) {
            errors.reject("wrong", String.valueOf(wrong.getMessage()));
            return page(model, actor);
        }
    }

    @PostMapping("/terminals/{ref}/end")
    @Needs("staff.terminal.exempt")
    String end(@PathVariable PublicRef ref, Actor actor) {
        terminals.end(ref, actor);
        return "redirect:/terminals";
    }
}
