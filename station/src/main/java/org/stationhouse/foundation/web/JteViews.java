package org.stationhouse.foundation.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Finds the precompiled template of a view name, for example {@code desk/dispatch/list}. */
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine templates;
    private final Pages pages;

    JteViews(Pages pages) {
        this.pages = pages;
        templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, JteViews.class.getClassLoader(), "org.stationhouse");
        templates.setHtmlInterceptor(new CsrfField());
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:")) {
            return new RedirectView(name.substring("redirect:".length()));
        }
        return templates.hasTemplate(name + ".jte") ? new JteView(templates, pages, name, locale) : null;
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
