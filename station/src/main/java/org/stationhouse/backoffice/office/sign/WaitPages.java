package org.stationhouse.backoffice.office.sign;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.SessionDesk;
import org.stationhouse.foundation.staff.SessionDesk.State;
import org.stationhouse.foundation.staff.SignInDesk;
import org.stationhouse.foundation.staff.SignInStep;

/** The lock screen as a page of its own: for a page opened anew while the session is locked, and for browsers without scripts. */
@Controller
class WaitPages {

    private static final String VIEW = "backoffice/office/sign/wait";

    private final SessionDesk sessions;
    private final SignInDesk desk;

    WaitPages(SessionDesk sessions, SignInDesk desk) {
        this.sessions = sessions;
        this.desk = desk;
    }

    /** In place of whatever was asked for; the answer keeps the status that the filter set. */
    @RequestMapping("/session/wait")
    @Needs("staff.sign.in")
    String show(HttpServletRequest request, Model model) {
        boolean looked = request.getMethod().equals("GET");
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        String next = looked && asked instanceof String path ? path + (query == null ? "" : "?" + query) : "";
        model.addAttribute("form", SignForm.to(next));
        return page(request, model);
    }

    @PostMapping("/session/resume")
    @Needs("staff.sign.in")
    String resume(
            @ModelAttribute("form") SignForm form, BindingResult errors, HttpServletRequest request, Model model) {
        boolean locked = sessions.standing(request).state() == State.LOCKED;
        if (form.agree()) {
            desk.acknowledge(request);
        }
        SignInStep step = locked
                ? sessions.unlock(form.password(), request)
                : desk.atOnce(form.name(), form.password(), form.code(), request);
        return switch (step) {
            case SignInStep.Open it ->
                form.next().isEmpty() ? "redirect:/session/back" : "redirect:" + SignPages.safe(form.next());
            case SignInStep.NeedsBinding it -> "redirect:/sign-in/bind";
            case SignInStep.NeedsCode it -> "redirect:/sign-in/code";
            case SignInStep.Failed failed -> {
                errors.reject(SignPages.word(failed.why()));
                yield page(request, model);
            }
        };
    }

    /** What was typed before the lock stands in the page before; the browser's own key leads there. */
    @RequestMapping("/session/back")
    @Needs("staff.sign.in")
    String back() {
        return "backoffice/office/sign/back";
    }

    private String page(HttpServletRequest request, Model model) {
        var standing = sessions.standing(request);
        model.addAttribute("locked", standing.state() == State.LOCKED);
        model.addAttribute(
                "display", standing.who() == null ? "" : standing.who().display());
        return VIEW;
    }
}
