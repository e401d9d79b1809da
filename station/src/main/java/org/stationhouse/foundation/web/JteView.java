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

    /** Who is signed in may scan with the camera on any page, and is asked by the browser first; visitors' pages have none. */
    private static final String CAMERA = "camera=(self), microphone=(), geolocation=()";

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var params = new HashMap<String, @Nullable Object>();
        Map<String, ?> given = model == null ? Map.of() : model;
        given.forEach((name, value) -> {
            if (value != null && !(value instanceof BindingResult)) {
                params.put(name, value);
            }
        });
        Refused refused = Refused.in(given, request);
        if (refused != null && refused.form() != null) {
            // where a value could not be read the model has no form
            params.putIfAbsent(refused.errors().getObjectName(), refused.form());
        }
        Page page = pages.page(request, locale, refused);
        params.put("page", page);
        var output = new Utf8ByteOutput();
        templates.render(name, params, output);
        response.setContentType(getContentType());
        response.addHeader("Vary", "HX-Request");
        if (page.who() != null) {
            response.setHeader("Permissions-Policy", CAMERA);
        }
        if (refused != null) {
            response.setStatus(422);
        }
        response.setContentLength(output.getContentLength());
        try (var out = response.getOutputStream()) {
            output.writeTo(out);
        }
    }
}
