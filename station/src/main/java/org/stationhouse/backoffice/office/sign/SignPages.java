package org.stationhouse.backoffice.office.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.Enrollment;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.SignInDesk;
import org.stationhouse.foundation.staff.SignInStep;
import org.stationhouse.foundation.web.DraftHandOver;

/** Signing in, one step a page: the notice, name and password, code; and what has to be bound before the first day. */
@Controller
class SignPages {

    private static final String RIGHT = "staff.sign.in";
    private static final String VIEW = "backoffice/office/sign/";

    private final SignInDesk desk;
    private final Enrollment enrollment;
    private final DraftHandOver drafts;

    SignPages(SignInDesk desk, Enrollment enrollment, DraftHandOver drafts) {
        this.desk = desk;
        this.enrollment = enrollment;
        this.drafts = drafts;
    }

    @GetMapping("/sign-in")
    @Needs(RIGHT)
    String ask(@RequestParam(defaultValue = "") String next, HttpServletRequest request, Model model) {
        model.addAttribute("form", SignForm.to(safe(next)));
        return VIEW + (desk.acknowledged(request) ? "name" : "banner");
    }

    @PostMapping("/sign-in/notice")
    @Needs(RIGHT)
    String acknowledge(@RequestParam(defaultValue = "") String next, HttpServletRequest request, Model model) {
        desk.acknowledge(request);
        return ask(next, request, model);
    }

    @PostMapping("/sign-in")
    @Needs(RIGHT)
    String name(@ModelAttribute("form") SignForm form, BindingResult errors, HttpServletRequest request) {
        if (!desk.acknowledged(request)) {
            return VIEW + "banner";
        }
        return after(desk.begin(form.name(), form.password(), request), "name", form, errors);
    }

    @GetMapping("/sign-in/code")
    @Needs(RIGHT)
    String code(@RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute("form", SignForm.to(safe(next)));
        return VIEW + "code";
    }

    @PostMapping("/sign-in/code")
    @Needs(RIGHT)
    String code(@ModelAttribute("form") SignForm form, BindingResult errors, HttpServletRequest request) {
        return after(desk.finish(form.code(), request), "code", form, errors);
    }

    private static String after(SignInStep step, String page, SignForm form, BindingResult errors) {
        return switch (step) {
            case SignInStep.Open it -> "redirect:" + safe(form.next());
            case SignInStep.NeedsCode it -> "redirect:" + with("/sign-in/code", form.next());
            case SignInStep.NeedsBinding it -> "redirect:" + with("/sign-in/bind", form.next());
            case SignInStep.Failed failed -> {
                errors.reject(word(failed.why()));
                yield VIEW + page;
            }
        };
    }

    /** Message key of why a sign-in went no further. */
    static String word(SignInStep.Why why) {
        return "staff.sign.failed." + why;
    }

    /** The next thing that has to be bound: a password, a code app; then the person is in. */
    @GetMapping("/sign-in/bind")
    @Needs(RIGHT)
    String bind(@RequestParam(defaultValue = "") String next, HttpServletRequest request, Actor actor, Model model) {
        Account account = enrollment.subject(request, actor).orElse(null);
        return account == null ? again(next) : bind(account, next, request, model);
    }

    private String bind(Account account, String next, HttpServletRequest request, Model model) {
        model.addAttribute("form", SignForm.to(safe(next)));
        List<Kind> due = enrollment.due(account);
        if (due.contains(Kind.PASSWORD)) {
            return VIEW + "password";
        }
        if (due.contains(Kind.CODE_APP)) {
            model.addAttribute("offer", enrollment.offerApp(account, request));
            return VIEW + "app";
        }
        enrollment.signIn(account, request);
        return "redirect:" + safe(next);
    }

    @PostMapping("/sign-in/password")
    @Needs(RIGHT)
    String password(
            @ModelAttribute("form") SignForm form, BindingResult errors, HttpServletRequest request, Actor actor) {
        Account account = enrollment.subject(request, actor).orElse(null);
        if (account == null) {
            return again(form.next());
        }
        Optional<String> refusal = form.password().equals(form.name())
                ? enrollment.choosePassword(account, form.password(), actor)
                : Optional.of("staff.password.differs");
        refusal.ifPresent(errors::reject);
        return errors.hasErrors() ? VIEW + "password" : "redirect:" + with("/sign-in/bind", form.next());
    }

    /** The confirmed app; on a first sign-in the recovery codes are shown with the answer, this once. */
    @PostMapping("/sign-in/app")
    @Needs(RIGHT)
    String app(
            @ModelAttribute("form") SignForm form,
            BindingResult errors,
            HttpServletRequest request,
            Actor actor,
            Model model) {
        Account account = enrollment.subject(request, actor).orElse(null);
        if (account == null) {
            return again(form.next());
        }
        if (!enrollment.confirmApp(account, form.code(), request, actor)) {
            errors.reject("staff.app.wrong");
            model.addAttribute("offer", enrollment.offerApp(account, request));
            return VIEW + "app";
        }
        model.addAttribute("account", account);
        model.addAttribute("codes", enrollment.newCodes(account, actor));
        model.addAttribute("onward", with("/sign-in/bind", form.next()));
        return VIEW + "codes";
    }

    /** The next person takes the terminal and goes on at the same page: the notice and both proofs at once (counter, shift change). */
    @GetMapping("/sign-in/other")
    @Needs(RIGHT)
    String other(
            @RequestHeader(name = "Referer", defaultValue = "") String from, HttpServletRequest request, Model model) {
        model.addAttribute("form", SignForm.to(safe(here(from, request))));
        return VIEW + "other";
    }

    @PostMapping("/sign-in/other")
    @Needs(RIGHT)
    String other(
            @ModelAttribute("form") SignForm form, BindingResult errors, HttpServletRequest request, Actor before) {
        if (form.agree()) {
            desk.acknowledge(request);
        }
        SignInStep step = desk.atOnce(form.name(), form.password(), form.code(), request);
        return step instanceof SignInStep.Open next
                ? "redirect:" + onward(form.next(), before, SignInDesk.actor(next.who(), request))
                : after(step, "other", form, errors);
    }

    /** Where the next person goes on: at the same page, with what was typed there where that may go on with him. */
    private String onward(@Nullable String next, Actor before, Actor now) {
        String page = safe(next);
        return drafts.handOver(page, before, now).orElse(page);
    }

    @PostMapping("/logout")
    @Needs(RIGHT)
    String leave(HttpServletRequest request) {
        desk.close(request);
        return "redirect:/";
    }

    /** Path and question of an address of this house, empty for any other. */
    private static String here(String address, HttpServletRequest request) {
        String asked = request.getRequestURL().toString();
        String house =
                asked.substring(0, asked.length() - request.getRequestURI().length());
        return address.startsWith(house + "/") ? address.substring(house.length()) : "";
    }

    private static String again(String next) {
        return "redirect:" + with("/sign-in", next);
    }

    private static String with(String path, @Nullable String next) {
        String to = safe(next);
        return to.equals("/") ? path : path + "?next=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** Only an address of this house: a link must not lead elsewhere after signing in. */
    static String safe(@Nullable String next) {
        return next != null && next.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") && !next.startsWith("/sign-in")
                ? next
                : "/";
    }
}
