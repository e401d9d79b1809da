package org.stationhouse.foundation.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.stationhouse.foundation.paper.Papers;

/** Finds the precompiled template of a view name: {@code desk/dispatch/list} is a page, {@code desk/dispatch/callpaper} a PDF. */
@Component
class JteViews implements ViewResolver, Ordered {

    private static final String REDIRECT = "redirect:";

    private final TemplateEngine templates;
    private final Pages pages;
    private final Papers papers;

    JteViews(Pages pages, Papers papers, Marks marks) {
        this.pages = pages;
        this.papers = papers;
        templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, JteViews.class.getClassLoader(), "org.stationhouse");
        templates.setHtmlInterceptor(new CsrfField(marks));
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            return new Turn(name.substring(REDIRECT.length()));
        }
        if (!templates.hasTemplate(name + ".jte")) {
            return null;
        }
        return name.endsWith("paper")
                ? new PaperView(templates, papers, name, locale)
                : new JteView(templates, pages, name, locale);
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
