package org.stationhouse.backoffice.office.accounts;

import jakarta.validation.Valid;
import java.time.Instant;
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
import org.stationhouse.foundation.staff.Reviews;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** The yearly review of all accounts, one sign-off for each. */
@Controller
class ReviewPages {

    private static final String VIEW = "backoffice/office/accounts/";

    private final Reviews reviews;
    private final Today today;

    ReviewPages(Reviews reviews, Today today) {
        this.reviews = reviews;
        this.today = today;
    }

    @GetMapping("/account-reviews")
    @Needs("staff.review.list")
    String list(Model model, Actor actor) {
        Instant now = today.now().toInstant();
        Instant due = reviews.due().orElse(now);
        model.addAttribute("reviews", reviews.list(actor));
        model.addAttribute("due", due);
        model.addAttribute("late", due.isBefore(now));
        return VIEW + "reviews";
    }

    @PostMapping("/account-reviews")
    @Needs("staff.review.sign")
    String open(Actor actor) {
        return "redirect:/account-reviews/" + reviews.open(actor).ref();
    }

    @GetMapping("/account-reviews/{ref}")
    @Needs("staff.review.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        Reviews.Review review = reviews.show(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("review", review);
        model.addAttribute("lines", reviews.lines(review));
        return VIEW + "review";
    }

    @PostMapping("/account-reviews/{ref}/{account}")
    @Needs("staff.review.sign")
    String sign(
            @PathVariable PublicRef ref,
            @PathVariable PublicRef account,
            @Valid @ModelAttribute("form") SignOffForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean signed = Attempt.done(
                errors,
                "staff.changed",
                () -> reviews.sign(ref, account, Objects.requireNonNull(form.verdict()), form.note(), actor));
        if (signed) {
            return "redirect:/account-reviews/" + ref;
        }
        model.addAttribute("tried", account.text());
        return show(ref, model, actor);
    }
}
