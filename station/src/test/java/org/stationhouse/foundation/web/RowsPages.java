package org.stationhouse.foundation.web;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.stationhouse.foundation.staff.Needs;

/** A page of the tests: a canvass, one row a door. */
@Controller
class RowsPages {

    /** One door. */
    record Door(
            @NotBlank @Size(max = 60) String address,
            @Nullable String said) {
        boolean empty() {
            return (address == null || address.isBlank()) && (said == null || said.isBlank());
        }
    }

    record RowsForm(@NotBlank String street, List<@Valid Door> doors) {
        RowsForm {
            var typed = new ArrayList<>(doors == null ? List.<Door>of() : doors);
            typed.removeIf(it -> it == null || it.empty());
            doors = typed;
        }
    }

    final List<RowsForm> kept = new CopyOnWriteArrayList<>();

    private final Pages pages;

    RowsPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/test/rows")
    @Needs("web.page.open")
    View show() {
        return view(new RowsForm("", List.of()), null);
    }

    @PostMapping("/test/rows")
    @Needs("web.page.open")
    Object save(@Valid @ModelAttribute("form") RowsForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return view(form, errors);
        }
        kept.add(form);
        return "redirect:/test/gallery?name=rows";
    }

    @SuppressWarnings("NullAway") // the generated templates take null where a parameter is left out
    private View view(RowsForm form, @Nullable BindingResult errors) {
        return (model, request, response) -> {
            var bytes = new Utf8ByteOutput();
            var forms = new CsrfField();
            Page page = pages.page(request, Locale.ENGLISH, errors == null ? null : new Refused(errors, form));
            JtelayoutGenerated.render(new OwaspHtmlTemplateOutput(bytes), forms, page, "Rows", to -> {
                var out = (HtmlTemplateOutput) to;
                out.writeContent("<h1>Rows</h1><form method=\"post\" action=\"/test/rows\" data-draft=\"test.rows\">");
                forms.onHtmlTagOpened("form", Map.of("method", "post"), out);
                field(out, forms, page, "street", "Street", form.street());
                JterowsGenerated.render(
                        out,
                        forms,
                        page,
                        "Doors",
                        rows -> {
                            for (int n = 0; n < Math.max(1, form.doors().size()); n++) {
                                row((HtmlTemplateOutput) rows, forms, page, n, form);
                            }
                        },
                        100);
                JtebuttonsGenerated.render(out, forms, page, null, "Save", "/test/gallery", false);
                forms.onHtmlTagClosed("form", out);
                out.writeContent("</form>");
            });
            response.setContentType("text/html;charset=UTF-8");
            response.setStatus(errors == null ? 200 : 422);
            bytes.writeTo(response.getOutputStream());
        };
    }

    @SuppressWarnings("NullAway")
    private static void row(HtmlTemplateOutput out, CsrfField forms, Page page, int n, RowsForm form) {
        Door door = n < form.doors().size() ? form.doors().get(n) : new Door("", "");
        JterowGenerated.render(out, forms, page, n, fields -> {
            var to = (HtmlTemplateOutput) fields;
            field(to, forms, page, "doors[" + n + "].address", "Address", door.address());
            field(to, forms, page, "doors[" + n + "].said", "Said", door.said() == null ? "" : door.said());
        });
    }

    @SuppressWarnings("NullAway")
    private static void field(
            HtmlTemplateOutput out, CsrfField forms, Page page, String name, String label, String value) {
        JtefieldGenerated.render(
                out, forms, page, name, label, value, "text", "", false, false, false, false, false, 0, null, "off");
    }
}
