package org.stationhouse.backoffice.post.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.stationhouse.backoffice.post.Addresses;
import org.stationhouse.backoffice.post.Mailbox;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** Where somebody says how the house reaches him outside: his mailbox and his calendar; and the calendar itself. */
@Controller
class FeedPages {

    private static final String OWN = "post.feed.own";

    /** What the browser sends to give a mailbox, empty for none. @param version that the change was made on; 0 for the first */
    record AddressForm(@Size(max = Mailbox.LONGEST) String mailbox, Integer version) {

        AddressForm {
            mailbox = mailbox == null ? "" : mailbox;
            version = version == null ? 0 : version;
        }
    }

    private final Feeds feeds;
    private final Addresses addresses;
    private final FeedBrake brake;

    FeedPages(Feeds feeds, Addresses addresses, FeedBrake brake) {
        this.feeds = feeds;
        this.addresses = addresses;
        this.brake = brake;
    }

    @GetMapping("/my-post")
    @Needs(OWN)
    String show(Model model, Actor actor) {
        model.addAttribute(
                "form",
                addresses
                        .own(actor)
                        .map(it -> new AddressForm(it.mailbox().text(), it.version()))
                        .orElse(new AddressForm("", 0)));
        return page(model, actor);
    }

    @PostMapping("/my-post")
    @Needs("post.address.own")
    String address(@Valid @ModelAttribute("form") AddressForm form, BindingResult errors, Model model, Actor actor) {
        String typed = form.mailbox().strip();
        if (!errors.hasErrors() && !typed.isEmpty() && !Mailbox.fits(typed)) {
            errors.rejectValue("mailbox", "post.mailbox.none");
        }
        boolean done = Attempt.done(
                errors,
                "post.changed",
                () -> addresses.set(typed.isEmpty() ? null : new Mailbox(typed), form.version(), actor));
        return done ? "redirect:/my-post" : page(model, actor);
    }

    /** The address is shown once, on the page that follows. */
    @PostMapping("/my-post/calendar")
    @Needs(OWN)
    String make(Actor actor, RedirectAttributes after) {
        String here =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        after.addFlashAttribute("address", here + "/calendar/" + feeds.make(actor));
        return "redirect:/my-post";
    }

    @PostMapping("/my-post/calendar/revoke")
    @Needs(OWN)
    String revoke(Actor actor) {
        feeds.revoke(actor);
        return "redirect:/my-post";
    }

    private String page(Model model, Actor actor) {
        model.addAttribute("feed", feeds.own(actor).orElse(null));
        return "backoffice/post/feed/show";
    }

    @GetMapping("/calendar/{secret}")
    @Needs("post.feed.read")
    ResponseEntity<byte[]> calendar(@PathVariable String secret, HttpServletRequest request) {
        String source = request.getRemoteAddr();
        if (!brake.pass(source)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", Long.toString(FeedBrake.WINDOW.toSeconds()))
                    .build();
        }
        String text = feeds.read(secret, Actor.anonymous(source)).orElseThrow(NoSuch::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
