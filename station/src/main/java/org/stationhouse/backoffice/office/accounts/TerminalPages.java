package org.stationhouse.backoffice.office.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
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
import org.stationhouse.foundation.web.Attempt;

/** Terminals without the idle lock. */
@Controller
class TerminalPages {

    private final Terminals terminals;

    TerminalPages(Terminals terminals) {
        this.terminals = terminals;
    }

    @GetMapping("/terminals")
    @Needs("staff.terminal.list")
    String list(HttpServletRequest request, Model model, Actor actor) {
        model.addAttribute("form", new TerminalForm("", request.getRemoteAddr(), null));
        return page(model, actor);
    }

    private String page(Model model, Actor actor) {
        model.addAttribute("terminals", terminals.list(actor));
        return "backoffice/office/accounts/terminals";
    }

    @PostMapping("/terminals")
    @Needs("staff.terminal.exempt")
    String exempt(@Valid @ModelAttribute("form") TerminalForm form, BindingResult errors, Model model, Actor actor) {
        boolean done = Attempt.done(
                errors,
                "staff.changed",
                () -> terminals.exempt(form.source(), form.label(), Objects.requireNonNull(form.reason()), actor));
        return done ? "redirect:/terminals" : page(model, actor);
    }

    @PostMapping("/terminals/{ref}/end")
    @Needs("staff.terminal.exempt")
    String end(@PathVariable PublicRef ref, Actor actor) {
        terminals.end(ref, actor);
        return "redirect:/terminals";
    }
}
