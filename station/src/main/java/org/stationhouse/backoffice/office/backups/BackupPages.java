package org.stationhouse.backoffice.office.backups;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.Backups;

@Controller
class BackupPages {

    private static final String CHANGE = "office.backup.change";

    private final Backups backups;
    private final BackupRun run;
    private final AccessPolicy policy;
    private final MessageSource words;

    BackupPages(Backups backups, BackupRun run, AccessPolicy policy, MessageSource words) {
        this.backups = backups;
        this.run = run;
        this.policy = policy;
        this.words = words;
    }

    @GetMapping("/backups")
    @Needs("office.backup.open")
    String show(Model model) {
        model.addAttribute("form", BackupSettingsForm.of(backups.settings()));
        return page(model);
    }

    @PostMapping("/backups")
    @Needs(CHANGE)
    String change(
            @Valid @ModelAttribute("form") BackupSettingsForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes after,
            Locale locale) {
        policy.require(actor, CHANGE);
        if (errors.hasErrors()) {
            return page(model);
        }
        backups.change(form.toSettings(), actor);
        return back(after, "office.backups.saved", locale);
    }

    @PostMapping("/backups/now")
    @Needs(CHANGE)
    String now(Actor actor, RedirectAttributes after, Locale locale) {
        policy.require(actor, CHANGE);
        return back(after, run.start(actor) ? "office.backups.started" : "office.backups.running", locale);
    }

    @PostMapping("/backups/passphrase")
    @Needs(CHANGE)
    String passphrase(
            @Valid @ModelAttribute("passphrase") PassphraseForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes after,
            Locale locale) {
        policy.require(actor, CHANGE);
        if (errors.hasErrors()) {
            model.addAttribute("form", BackupSettingsForm.of(backups.settings()));
            return page(model);
        }
        backups.setPassphrase(form.phrase().toCharArray(), actor);
        return back(after, "office.backups.phrase.set", locale);
    }

    private String back(RedirectAttributes after, String word, Locale locale) {
        after.addFlashAttribute("notice", words.getMessage(word, null, locale));
        return "redirect:/backups";
    }

    private String page(Model model) {
        model.addAttribute("standing", backups.standing());
        model.addAttribute("running", run.running());
        return "backoffice/office/backups/show";
    }
}
