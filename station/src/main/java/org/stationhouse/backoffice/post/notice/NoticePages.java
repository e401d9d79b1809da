package org.stationhouse.backoffice.post.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.post.Outbox;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** A notice: given, read and acknowledged, taken back. */
@Controller
class NoticePages {

    private static final String GIVE = "post.notice.give";
    private static final String LIST = "post.notice.list";

    /** What the browser sends to take a notice back. */
    record WithdrawForm(
            @NotBlank @Size(max = Notice.LONGEST_WHY) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        WithdrawForm {
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    private final Notices notices;
    private final Audience audience;
    private final Outbox outbox;
    private final AgencyOffice agency;
    private final MessageSource messages;
    private final Clock clock;

    NoticePages(
            Notices notices,
            Audience audience,
            Outbox outbox,
            AgencyOffice agency,
            MessageSource messages,
            Clock clock) {
        this.notices = notices;
        this.audience = audience;
        this.outbox = outbox;
        this.agency = agency;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/notices/new")
    @Needs(GIVE)
    String blank(@RequestParam(defaultValue = "") String title, Model model, Actor actor, Locale locale) {
        return edit(NoticeForm.empty(title), model, actor, locale);
    }

    @PostMapping("/notices")
    @Needs(GIVE)
    String give(
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        NewNotice notice = form.toNotice(clock.instant().atZone(agency.zone()).toLocalDate(), errors);
        var given = Attempt.made(errors, "post.changed", () -> notices.give(Objects.requireNonNull(notice), actor));
        return given.isPresent() ? "redirect:/notices/" + given.get() : edit(form, model, actor, locale);
    }

    private String edit(NoticeForm form, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute("form", form);
        model.addAttribute("kinds", words.choices("post.notice.kind.", kinds()));
        model.addAttribute("audiences", audience.options(words, actor));
        model.addAttribute("mail", outbox.open());
        return "backoffice/post/notice/edit";
    }

    static List<String> kinds() {
        return Arrays.stream(Notice.Kind.values()).map(Enum::name).toList();
    }

    @GetMapping("/notices/{ref}")
    @Needs(LIST)
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Notices.Whole whole = notices.read(ref, actor).orElseThrow(NoSuch::new);
        String code = whole.notice().audience();
        model.addAttribute("whole", whole);
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "audience", audience.options(new Words(messages, locale), actor).getOrDefault(code, "-"));
        return "backoffice/post/notice/show";
    }

    /** @param home whether it was read on the home page, which is shown again then */
    @PostMapping("/notices/{ref}/read")
    @Needs(LIST)
    String acknowledge(@PathVariable PublicRef ref, @RequestParam(defaultValue = "false") boolean home, Actor actor) {
        notices.acknowledge(ref, actor);
        return home ? "redirect:/" : "redirect:/notices/" + ref;
    }

    @PostMapping("/notices/{ref}/withdraw")
    @Needs(GIVE)
    String withdraw(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("withdraw") WithdrawForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                "post.changed",
                () -> notices.withdraw(ref, form.version(), form.why().strip(), actor));
        return done ? "redirect:/notices/" + ref : show(ref, model, actor, locale);
    }
}
