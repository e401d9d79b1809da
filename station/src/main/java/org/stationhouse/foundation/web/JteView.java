package org.stationhouse.foundation.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;

/** Renders the whole page before a byte goes out, so that a fault still gives a clean error page. */
record JteView(TemplateEngine templates, Pages pages, String name, Locale locale) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var params = new HashMap<String, @Nullable Object>();
        BindingResult errors = null;
        if (model != null) {
            for (var entry : model.entrySet()) {
                if (entry.getValue() instanceof BindingResult found) {
                    errors = found.hasErrors() ? found : errors;
                } else if (entry.getValue() != null) {
                    params.put(entry.getKey(), entry.getValue());
                }
            }
        }
        params.put("page", pages.page(request, locale, errors));
        var output = new Utf8ByteOutput();
        templates.render(name, params, output);
        response.setContentType(getContentType());
        response.addHeader("Vary", "HX-Request");
        if (errors != null) {
            response.setStatus(422);
        }
        response.setContentLength(output.getContentLength());
        try (var out = response.getOutputStream()) {
            output.writeTo(out);
        }
    }
}
