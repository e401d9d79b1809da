package org.stationhouse.backoffice.office.self;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Enrollment;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Passkeys;

@Controller
class SelfPages {

    private static final String VIEW = "backoffice/office/self/";
    private static final String CHANGE = "staff.factor.change";

    private final Enrollment enrollment;
    private final Passkeys passkeys;
    private final MessageSource words;

    SelfPages(Enrollment enrollment, Passkeys passkeys, MessageSource words) {
        this.enrollment = enrollment;
        this.passkeys = passkeys;
        this.words = words;
    }

    @GetMapping("/me")
    @Needs("staff.self.show")
    String show(Model model, Actor actor) {
        Account account = enrollment.self(actor);
        model.addAttribute("account", account);
        model.addAttribute("history", enrollment.history(account, actor));
        model.addAttribute("codesLeft", enrollment.codesLeft(account));
        return VIEW + "show";
    }

    @GetMapping("/me/password")
    @Needs(CHANGE)
    String password(Model model) {
        model.addAttribute("form", new SelfForm("", "", ""));
        return VIEW + "password";
    }

    @PostMapping("/me/password")
    @Needs(CHANGE)
    String password(
            @ModelAttribute("form") SelfForm form,
            BindingResult errors,
            HttpServletRequest request,
            Actor actor,
            RedirectAttributes after,
            Locale locale) {
        Account account = enrollment.subject(request, actor).orElseThrow();
        Optional<String> refusal = form.password().equals(form.again())
                ? enrollment.choosePassword(account, form.password(), actor)
                : Optional.of("staff.password.differs");
        if (refusal.isPresent()) {
            errors.reject(refusal.get());
            return VIEW + "password";
        }
        after.addFlashAttribute("notice", words.getMessage("staff.password.changed", null, locale));
        return "redirect:/me";
    }

    @GetMapping("/me/app")
    @Needs(CHANGE)
    String app(HttpServletRequest request, Model model, Actor actor) {
        model.addAttribute("form", new SelfForm("", "", ""));
        model.addAttribute(
                "offer", enrollment.offerApp(enrollment.subject(request, actor).orElseThrow(), request));
        return VIEW + "app";
    }

    @PostMapping("/me/app")
    @Needs(CHANGE)
    String app(
            @ModelAttribute("form") SelfForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            Actor actor,
            RedirectAttributes after,
            Locale locale) {
        Account account = enrollment.subject(request, actor).orElseThrow();
        if (!enrollment.confirmApp(account, form.code(), request, actor)) {
            errors.reject("staff.app.wrong");
            model.addAttribute("offer", enrollment.offerApp(account, request));
            return VIEW + "app";
        }
        after.addFlashAttribute("notice", words.getMessage("staff.app.changed", null, locale));
        return "redirect:/me";
    }

    /** A new sheet; the answer shows it, this once. */
    @PostMapping("/me/codes")
    @Needs(CHANGE)
    String codes(HttpServletRequest request, Model model, Actor actor) {
        Account account = enrollment.subject(request, actor).orElseThrow();
        model.addAttribute("account", account);
        model.addAttribute("codes", enrollment.newCodes(account, actor));
        model.addAttribute("onward", "/me");
        return "backoffice/office/sign/codes";
    }

    @PostMapping("/me/passkeys/ask")
    @Needs(CHANGE)
    @ResponseBody
    Map<String, Object> askPasskey(HttpServletRequest request, Actor actor) {
        return passkeys.making(actor, request);
    }

    @PostMapping("/me/passkeys")
    @Needs(CHANGE)
    @ResponseBody
    ResponseEntity<Map<String, Object>> makePasskey(
            @RequestParam String label,
            @RequestBody String made,
            HttpServletRequest request,
            Actor actor,
            Locale locale) {
        boolean named = !label.isBlank() && label.length() <= 60;
        if (named && passkeys.made(label, made, actor, request)) {
            return ResponseEntity.ok(Map.of());
        }
        String word = named ? "staff.passkey.failed" : "staff.passkey.name.missing";
        return ResponseEntity.unprocessableContent().body(Map.of("says", words.getMessage(word, null, locale)));
    }

    @PostMapping("/me/passkeys/{ref}/remove")
    @Needs(CHANGE)
    String removePasskey(@PathVariable PublicRef ref, Actor actor) {
        passkeys.remove(ref, actor);
        return "redirect:/me";
    }
}
