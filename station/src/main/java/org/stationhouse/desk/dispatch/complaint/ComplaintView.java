package org.stationhouse.desk.dispatch.complaint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** What the page of a complaint shows; who took a confidential one and does not have it is shown that he took it. */
@Component
class ComplaintView {

    private final ComplaintBook book;
    private final ComplaintClocks clocks;
    private final Handlers handlers;
    private final AccessPolicy policy;
    private final MessageSource messages;

    ComplaintView(
            ComplaintBook book,
            ComplaintClocks clocks,
            Handlers handlers,
            AccessPolicy policy,
            MessageSource messages) {
        this.book = book;
        this.clocks = clocks;
        this.handlers = handlers;
        this.policy = policy;
        this.messages = messages;
    }

    String show(PublicRef ref, Model model, Actor actor, Locale locale) {
        Optional<ComplaintBook.Whole> whole = book.read(ref, actor);
        if (whole.isEmpty()) {
            model.addAttribute("left", book.slip(ref, actor).orElseThrow(NoSuch::new));
            return "desk/dispatch/complaint/slip";
        }
        Complaint complaint = whole.get().complaint();
        Complaint.Kind kind = complaint.said().kind();
        var steps = ComplaintRules.steps(kind, complaint.state());
        boolean gives = steps.contains(ComplaintStep.ASSIGN)
                && policy.decide(actor, ComplaintHandling.ASSIGN) instanceof Decision.Allowed;
        model.addAttribute("whole", whole.get());
        model.addAttribute("steps", steps);
        model.addAttribute("handlers", gives ? handlers.options(actor) : Map.of());
        model.addAttribute(
                "findings",
                new Words(messages, locale)
                        .choices(
                                "dispatch.complaint.finding.",
                                ComplaintFindings.of(kind).stream()
                                        .map(Enum::name)
                                        .toList()));
        model.addAttribute("days", ComplaintGoals.of(kind).answerDays());
        model.addAttribute("clocks", clocks.running(complaint, actor));
        model.addAttribute("kept", clocks.kept(complaint).orElse(null));
        return "desk/dispatch/complaint/show";
    }

    /** After a step: the page again, or the list where the complaint is somebody else's now. */
    String after(PublicRef ref, Actor actor) {
        return book.read(ref, actor).isPresent() ? "redirect:/complaints/" + ref : "redirect:/complaints";
    }
}
