package org.stationhouse.backoffice.post;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The outbox: its list, one e-mail with its history, the count day by day. */
@Controller
class OutboxPages {

    static final Columns COLUMNS = Columns.of(
                    "post.delivery.", "made", "wording", "number", "to", "state", "tries", "why", "ended")
            .main("made", "wording", "number", "to", "state", "why")
            .narrow("made", "wording", "number", "state", "tries", "ended")
            .sorted(DeliveryStore.ORDERS.keySet());

    private static final List<String> STATES = List.of("PENDING", "ACCEPTED", "REJECTED", "GIVEN_UP", "CANCELED");

    /** What the browser sends to call an e-mail back. */
    record CancelForm(
            @NotBlank @Size(max = Delivery.LONGEST_WHY) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        CancelForm {
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to send one again. */
    record AgainForm(Integer version) {

        AgainForm {
            version = version == null ? 0 : version;
        }
    }

    private final OutboxDesk desk;
    private final ChannelBook channels;
    private final AgencyOffice agency;
    private final Carrier carrier;
    private final MessageSource messages;
    private final Clock clock;

    OutboxPages(
            OutboxDesk desk,
            ChannelBook channels,
            AgencyOffice agency,
            Carrier carrier,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.channels = channels;
        this.agency = agency;
        this.carrier = carrier;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/outbox")
    @Needs("post.outbox.list")
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(desk.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", words.choices("post.delivery.state.", STATES));
        model.addAttribute(
                "wordings",
                words.choices(
                        "post.wording.",
                        Arrays.stream(Wording.values()).map(Enum::name).toList()));
        model.addAttribute("open", carrier.ready());
        return "backoffice/post/list";
    }

    @RequestMapping(
            path = "/outbox/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("post.outbox.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Delivery> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, OutboxDesk.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "outbox", "post.outbox", COLUMNS.as(export.ask()), rows);
    }

    private List<Delivery> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return desk.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Delivery it, Words words) {
        return Arrays.asList(
                it.madeAt(),
                words.word("post.wording." + it.mail().wording()),
                it.mail().number(),
                it.to().text(),
                words.word("post.delivery.state." + it.state().word()),
                it.state() instanceof DeliveryState.Pending waits ? waits.tries() : null,
                it.state().why(),
                it.state().endedAt());
    }

    @GetMapping("/outbox/days")
    @Needs("post.outbox.list")
    String days(Model model, Actor actor) {
        model.addAttribute("days", channels.days(actor));
        return "backoffice/post/days";
    }

    @GetMapping("/outbox/{ref}")
    @Needs("post.outbox.list")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", desk.read(ref, actor).orElseThrow(NoSuch::new));
        return "backoffice/post/show";
    }

    @PostMapping("/outbox/{ref}/cancel")
    @Needs("post.outbox.cancel")
    String cancel(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("cancel") CancelForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors,
                "post.changed",
                () -> desk.cancel(ref, form.version(), form.why().strip(), actor));
        return done ? "redirect:/outbox/" + ref : show(ref, model, actor);
    }

    @PostMapping("/outbox/{ref}/again")
    @Needs("post.outbox.again")
    String again(
            @PathVariable PublicRef ref,
            @ModelAttribute("again") AgainForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        var sent = Attempt.made(errors, "post.changed", () -> desk.again(ref, form.version(), actor));
        return sent.isPresent() ? "redirect:/outbox/" + sent.get() : show(ref, model, actor);
    }

    private static String order(Ask ask) {
        return ask.order(DeliveryStore.ORDERS, DeliveryStore.NEWEST);
    }

    private DeliveryFilter filter(Ask ask) {
        var today = clock.instant().atZone(agency.zone()).toLocalDate();
        return new DeliveryFilter(
                ask.typed("state"),
                ask.typed("wording"),
                ask.typed("text"),
                TypedTime.date(ask.value("day"), today).orElse(null),
                agency.zone());
    }
}
