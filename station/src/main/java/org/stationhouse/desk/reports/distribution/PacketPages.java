package org.stationhouse.desk.reports.distribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The packets: what is not delivered, and one with its history and what can be done. */
@Controller
class PacketPages {

    static final Columns COLUMNS = Columns.of(
                    "reports.packet.", "number", "recipient", "channel", "state", "since", "tries", "said", "made")
            .main("number", "recipient", "channel", "state", "since", "said")
            .narrow("number", "channel", "state", "since", "tries", "made")
            .sorted(PacketStore.ORDERS.keySet());

    private static final List<String> STATES =
            List.of("OPEN", "WAITING", "SENT", "TO_PRINT", "FAILED", "DELIVERED", "CANCELED", "ALL");

    /** What the browser sends when the recipient has it. */
    record DeliveredForm(
            @NotBlank @Size(max = Packet.LONGEST_WORDS) @Pattern(regexp = "\\P{Cc}*")
            String said,

            Integer version) {

        DeliveredForm {
            said = said == null ? "" : said;
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends to have it go again, go on paper or not go. */
    record WhyForm(
            @NotBlank @Size(max = Packet.LONGEST_WORDS) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        WhyForm {
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    private final PacketBook book;
    private final PacketDesk desk;
    private final MessageSource messages;

    PacketPages(PacketBook book, PacketDesk desk, MessageSource messages) {
        this.book = book;
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/distribution")
    @Needs(PacketBook.LIST)
    String list(Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute(
                "listing", Listing.of(book.list(filter(ask), order(ask), ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("states", words.choices("reports.packet.state.", STATES));
        model.addAttribute("channels", words.choices("disclosure.channel.", List.of("PRINT", "FOLDER", "WEBHOOK")));
        return "desk/reports/distribution/list";
    }

    @RequestMapping(
            path = "/distribution/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs(PacketBook.EXPORT)
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        List<Packet> first = part(export, 0, actor);
        Iterable<List<@Nullable Object>> rows =
                () -> Parts.of(first, PacketBook.EXPORTED, end -> part(export, end.rows(), actor))
                        .map(it -> cells(it, words))
                        .iterator();
        return new Sheet(export, "distribution", "reports.distribution", COLUMNS.as(export.ask()), rows);
    }

    private List<Packet> part(Export export, int skip, Actor actor) {
        Ask ask = export.ask();
        return book.export(filter(ask), order(ask), skip, export.reason(), actor);
    }

    private static List<@Nullable Object> cells(Packet it, Words words) {
        return Arrays.asList(
                it.of().number(),
                it.to().name(),
                words.word("disclosure.channel." + it.channel()),
                words.word("reports.packet.state." + it.state().word()),
                it.since(),
                it.state().tries(),
                it.state().said(),
                it.madeAt());
    }

    @GetMapping("/distribution/packets/{ref}")
    @Needs(PacketBook.READ)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        PacketBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("whole", whole);
        model.addAttribute("steps", PacketRules.steps(whole.packet().state()));
        return "desk/reports/distribution/show";
    }

    /** The paper, bit for bit as the recipient gets it. */
    @GetMapping("/distribution/packets/{ref}/packet.pdf")
    @Needs(PacketBook.PRINT)
    ResponseEntity<byte[]> print(@PathVariable PublicRef ref, Actor actor) {
        byte[] pdf = book.print(ref, actor).orElseThrow(NoSuch::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("packet-" + ref + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    @PostMapping("/distribution/packets/{ref}/delivered")
    @Needs(PacketDesk.DECIDE)
    String delivered(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("delivered") DeliveredForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Runnable act = () -> desk.deliver(ref, form.version(), form.said().strip(), actor);
        return done(ref, errors, act, model, actor);
    }

    @PostMapping("/distribution/packets/{ref}/resend")
    @Needs(PacketDesk.DECIDE)
    String resend(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("resend") WhyForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Runnable act = () -> desk.resend(ref, form.version(), form.why().strip(), actor);
        return done(ref, errors, act, model, actor);
    }

    @PostMapping("/distribution/packets/{ref}/print")
    @Needs(PacketDesk.DECIDE)
    String onPaper(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("print") WhyForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Runnable act = () -> desk.print(ref, form.version(), form.why().strip(), actor);
        return done(ref, errors, act, model, actor);
    }

    @PostMapping("/distribution/packets/{ref}/cancel")
    @Needs(PacketDesk.DECIDE)
    String cancel(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("cancel") WhyForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Runnable act = () -> desk.cancel(ref, form.version(), form.why().strip(), actor);
        return done(ref, errors, act, model, actor);
    }

    private String done(PublicRef ref, BindingResult errors, Runnable act, Model model, Actor actor) {
        return Attempt.done(errors, "reports.packet.elsewhere", act)
                ? "redirect:/distribution/packets/" + ref
                : show(ref, model, actor);
    }

    private static String order(Ask ask) {
        return ask.order(PacketStore.ORDERS, PacketStore.NEWEST);
    }

    private static PacketFilter filter(Ask ask) {
        String state = ask.typed("state");
        return new PacketFilter(
                state == null ? "OPEN" : state.equals("ALL") ? null : state, ask.typed("channel"), ask.typed("text"));
    }
}
