package org.stationhouse.foundation.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.JtetdGenerated;
import org.stationhouse.foundation.web.sheet.Sheet;

/** Pages of the tests: every fragment of the kit on one page, and a form that acts. */
@Controller
class GalleryPages {

    /** What a post writes, so that a test can count its acts. */
    static final String ACT = "web.gallery.save";

    private static final Columns COLUMNS = Columns.of("dispatch.call.", "number", "place", "state", "party")
            .main("number", "place", "state")
            .narrow("number", "state")
            .sorted(List.of("number", "place", "state"));

    private final Pages pages;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    final AtomicInteger proofs = new AtomicInteger();

    GalleryPages(Pages pages, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.pages = pages;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/test/gallery")
    @Needs("web.page.open")
    View show(Ask ask) {
        return view(ask, GalleryForm.empty(), null);
    }

    @PostMapping("/test/gallery")
    @Needs("web.page.open")
    Object save(@Valid @ModelAttribute("form") GalleryForm form, BindingResult errors, Ask ask, Actor actor) {
        if (errors.hasErrors()) {
            return view(ask, form, errors);
        }
        transaction.executeWithoutResult(it -> audit.write(Act.done(ACT, actor).because(form.name())));
        if (form.name().equals("boom")) {
            throw new IllegalStateException("after the act");
        }
        if (form.name().equals("stale")) {
            throw new SomeoneElseSaved("gallery");
        }
        return "redirect:/test/gallery?name=" + form.name();
    }

    @GetMapping("/test/gallery" + Sheet.ENDINGS)
    @Needs("web.page.open")
    Sheet export(Export export, @RequestParam(defaultValue = "2") int rows) {
        return new Sheet(
                export,
                "gallery",
                "dispatch.all",
                COLUMNS.as(export.ask()),
                IntStream.range(0, rows)
                        .mapToObj(n -> n % 2 == 0
                                ? Arrays.asList("Ana", "=1+1", clock.instant(), null)
                                : Arrays.<Object>asList(7, "Núñez, \"Ana\"\u0001", LocalDate.of(2026, 2, 28), "x"))
                        .toList());
    }

    private View view(Ask ask, GalleryForm form, @Nullable BindingResult errors) {
        return new View() {
            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws Exception {
                var out = new Utf8ByteOutput();
                draw(
                        new OwaspHtmlTemplateOutput(out),
                        pages.page(request, Locale.ENGLISH, errors == null ? null : new Refused(errors, form)),
                        ask,
                        form);
                response.setContentType("text/html;charset=UTF-8");
                response.setStatus(errors == null ? 200 : 422);
                try (var body = response.getOutputStream()) {
                    out.writeTo(body);
                }
            }
        };
    }

    @SuppressWarnings("NullAway") // the generated templates take null where a parameter is left out
    private void draw(OwaspHtmlTemplateOutput html, Page page, Ask ask, GalleryForm form) {
        var forms = new CsrfField();
        var columns = COLUMNS.as(ask);
        var kinds = new java.util.TreeMap<>(Map.of("459", "459 Burglary", "484", "484 Theft", "594", "594 Vandalism"));
        var rows = IntStream.range(ask.skip(), Math.min(ask.skip() + Ask.ROWS + 1, 120))
                .boxed()
                .toList();
        JtelayoutGenerated.render(html, forms, page, "Gallery", to -> {
            var out = (gg.jte.html.HtmlTemplateOutput) to;
            out.writeContent(
                    "<div class=\"pagehead\"><h1>Gallery</h1><div class=\"actions\">"
                            + "<a class=\"usa-button\" href=\"/test/gallery?new\" data-key=\"new\">New <kbd>Alt N</kbd></a></div></div>");
            JtenoticeGenerated.render(out, forms, page, "A notice of the quiet kind.", "Please note", "info", null);
            JtenoticeGenerated.render(out, forms, page, "Two reports are late.", "", "late", null);
            JtecardGenerated.render(
                    out,
                    forms,
                    inner -> {
                        out.writeContent("<form id=\"form\" method=\"post\" action=\"/test/gallery\">");
                        forms.onHtmlTagOpened("form", Map.of("method", "post"), out);
                        out.writeContent("<div class=\"fields\">");
                        JtefieldGenerated.render(
                                out,
                                forms,
                                page,
                                "name",
                                "Name",
                                form.name(),
                                "text",
                                "Last, First M",
                                true,
                                false,
                                false,
                                false,
                                false,
                                0,
                                null,
                                "off");
                        JteselectGenerated.render(
                                out,
                                forms,
                                page,
                                "kind",
                                "Offense",
                                kinds,
                                form.kind(),
                                "Choose",
                                "",
                                false,
                                false,
                                false);
                        JtemomentGenerated.render(out, forms, page, "at", "When", form.at(), null, false, false, false);
                        JtechoiceGenerated.render(
                                out,
                                forms,
                                page,
                                "level",
                                "Priority",
                                new java.util.TreeMap<>(Map.of("1", "High", "2", "Middle", "3", "Low")),
                                form.level(),
                                Set.of(),
                                false,
                                false,
                                "",
                                false);
                        JteareaGenerated.render(
                                out, forms, page, "said", "Narrative", form.said(), "As said.", false, false, 200, 3);
                        JtecheckGenerated.render(
                                out, forms, page, "sure", "I have read it back", form.sure(), "", false);
                        out.writeContent("</div>");
                        JtebuttonsGenerated.render(out, forms, page, null, "Save and next", "/test/gallery", false);
                        forms.onHtmlTagClosed("form", out);
                        out.writeContent("</form>");
                    },
                    "Form",
                    null);
            out.writeContent("<div class=\"columns\">");
            JtecardGenerated.render(
                    out,
                    forms,
                    inner -> JtefactsGenerated.render(out, forms, facts -> {
                        JtefactGenerated.render(out, forms, "Number", "C26-000123", null, false, true);
                        JtefactGenerated.render(out, forms, "Reporting party", "", null, false, false);
                        JtefactGenerated.render(
                                out,
                                forms,
                                "State",
                                "",
                                chip -> JtechipGenerated.render(out, forms, "open", "soon"),
                                false,
                                false);
                        JtefactGenerated.render(
                                out,
                                forms,
                                "Clock",
                                "",
                                chip -> JtechipGenerated.render(out, forms, "2 h late", "late"),
                                false,
                                false);
                        JtefactGenerated.render(
                                out,
                                forms,
                                "Check",
                                "",
                                chip -> JtechipGenerated.render(out, forms, "done", "ok"),
                                false,
                                false);
                    }),
                    "Facts",
                    null);
            JtecardGenerated.render(
                    out,
                    forms,
                    inner -> JtelogGenerated.render(out, forms, lines -> {
                        JteloglineGenerated.render(
                                out,
                                forms,
                                page,
                                clock.instant(),
                                "A. Kim",
                                "Caller says two men left by the back door,\nnorthbound.",
                                null);
                        JteloglineGenerated.render(
                                out, forms, page, clock.instant(), "B. Lee", "S21 dispatched.", null);
                    }),
                    "Log",
                    null);
            out.writeContent("</div>");
            JtelistGenerated.render(
                    out,
                    forms,
                    page,
                    Listing.of(rows, ask, 120L),
                    "Calls",
                    body -> rows.stream().limit(Ask.ROWS).forEach(n -> {
                        out.writeContent(
                                "<tr><td class=\"fit\" data-label=\"Number\"><a class=\"num\" href=\"/test/gallery?row="
                                        + n + "\">C26-" + (1000 + n) + "</a></td>");
                        JtetdGenerated.render(out, forms, page, columns, "place", null, n + " Fountain Sq", null);
                        JtetdGenerated.render(out, forms, page, columns, "state", null, "open", "fit");
                        JtetdGenerated.render(out, forms, page, columns, "party", null, "Ana", null);
                        out.writeContent("</tr>");
                    }),
                    "No calls yet.",
                    null,
                    columns,
                    filter -> JtefieldGenerated.render(
                            out,
                            forms,
                            page,
                            "q",
                            "Place",
                            ask.value("q"),
                            "text",
                            "",
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            null,
                            "off"),
                    "/test/gallery",
                    true,
                    true);
        });
    }
}
