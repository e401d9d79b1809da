package org.stationhouse.backoffice.office.accounts;

import java.time.Instant;
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
        model.addAttribute("reviews", reviews.list(actor));
        model.addAttribute("due", reviews.due().orElse(now));
        model.addAttribute("late", reviews.due().map(due -> due.isBefore(now)).orElse(false));
        return VIEW + "reviews";
    }

    @PostMapping("/account-reviews")
    @Needs("staff.review.sign")
    String open(Actor actor) {
        try {
            return "redirect:/account-reviews/" + reviews.open(actor).ref();
        } catch (IllegalArgumentException openAlready) {
            return "redirect:/account-reviews";
        }
    }

    @GetMapping("/account-reviews/{ref}")
    @Needs("staff.review.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("form", WhyForm.empty());
        return page(ref, model, actor);
    }

    private String page(PublicRef ref, Model model, Actor actor) {
        Reviews.Review review = reviews.show(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("review", review);
        model.addAttribute("lines", reviews.lines(review));
        return VIEW + "review";
    }

    @PostMapping("/account-reviews/{ref}")
    @Needs("staff.review.sign")
    String sign(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") WhyForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        try {
            var verdict = Reviews.Verdict.valueOf(form.verdict());
            reviews.sign(ref, PublicRef.of(form.what()), verdict, form.why(), actor);
            return "redirect:/account-reviews/" + ref;
        } catch (IllegalArgumentException wrong) {
            errors.reject("wrong", String.valueOf(wrong.getMessage()));
            return page(ref, model, actor);
        }
    }
}
