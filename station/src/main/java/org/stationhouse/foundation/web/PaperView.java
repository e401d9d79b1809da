package org.stationhouse.foundation.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.stationhouse.foundation.paper.Papers;
import org.stationhouse.foundation.staff.SignedIn;

/**
 * A paper template as PDF. A page method returns the template's name, which ends with {@code paper}; model attribute {@code file}
 * names the file, for instance {@code C26-000123}.
 */
record PaperView(TemplateEngine templates, Papers papers, String name, Locale locale) implements View {

    @Override
    public String getContentType() {
        return "application/pdf";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        SignedIn who = Pages.who();
        var params = new HashMap<String, @Nullable Object>();
        if (model != null) {
            params.putAll(model);
        }
        params.put("paper", papers.paper(locale, who == null ? "-" : who.display()));
        var output = new StringOutput(16 * 1024);
        templates.render(name, params, output);
        byte[] pdf = papers.pdf(output.toString());
        String file = params.get("file") instanceof String given ? given : name.substring(name.lastIndexOf('/') + 1);
        // the locale of the answer brought one along, and a PDF has none
        response.setCharacterEncoding((String) null);
        response.setContentType(getContentType());
        response.setHeader(
                "Content-Disposition", "inline; filename=\"" + file.replaceAll("[^A-Za-z0-9._-]", "-") + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
