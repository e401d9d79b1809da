package org.stationhouse.foundation.web;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.stationhouse.foundation.staff.Needs;

/** A page of the tests: one form that is always refused, beside one with a control of each kind. */
@Controller
class TwoFormsPages {

    private static final String BESIDE = """
            <input id="f-note" name="note" value="first" aria-label="Note">
            <select id="f-shift" name="shift" aria-label="Shift"><option>Day<option>Swing<option>Night</select>
            <select id="f-beat" name="beat" aria-label="Beat"><option>1<option selected>2<option>3</select>
            <label><input id="f-copy" name="copy" type="checkbox"> Copy</label>
            <label><input id="f-mail" name="mail" type="checkbox" checked> Mail</label>
            <label><input id="f-way-a" name="way" type="radio" value="a" checked> Counter</label>
            <label><input id="f-way-b" name="way" type="radio" value="b"> Phone</label>
            """;

    private final Pages pages;

    TwoFormsPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/test/two-forms")
    @Needs("web.page.open")
    View show() {
        return new Drawn(200);
    }

    @PostMapping("/test/two-forms")
    @Needs("web.page.open")
    View refuse() {
        return new Drawn(422);
    }

    private final class Drawn implements View {

        private final int status;

        Drawn(int status) {
            this.status = status;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var bytes = new Utf8ByteOutput();
            var forms = new CsrfField();
            JtelayoutGenerated.render(
                    new OwaspHtmlTemplateOutput(bytes),
                    forms,
                    pages.page(request, Locale.ENGLISH, null),
                    "Two forms",
                    to -> {
                        var out = (HtmlTemplateOutput) to;
                        form(forms, out, "refused", "<input id=\"f-name\" name=\"name\" aria-label=\"Name\">");
                        form(forms, out, "beside", BESIDE);
                    });
            response.setContentType("text/html;charset=UTF-8");
            response.setStatus(status);
            try (var body = response.getOutputStream()) {
                bytes.writeTo(body);
            }
        }

        private static void form(CsrfField forms, HtmlTemplateOutput out, String id, String fields) {
            out.writeContent("<form id=\"" + id + "\" method=\"post\" action=\"/test/two-forms\">");
            forms.onHtmlTagOpened("form", Map.of("method", "post"), out);
            out.writeContent(fields + "<button>Save</button>");
            forms.onHtmlTagClosed("form", out);
            out.writeContent("</form>");
        }
    }
}
