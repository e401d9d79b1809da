package org.stationhouse.foundation.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyCard;

/**
 * The kit for the site of the public, a process in which nobody signs in. Its pages stand in {@code web.site} and have no script, no
 * cookie and no menu; their language is in their address, else it is the one that the browser asks for.
 */
public final class Site implements LocaleResolver {

    private static final Duration KEPT = Duration.ofDays(365);

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Site.class.getClassLoader(), "org.stationhouse");
    private final Kit kit = new Kit();
    private final MessageSource messages;
    private final AgencyCard agencies;
    private final Clock clock;

    public Site(MessageSource messages, AgencyCard agencies, Clock clock) {
        templates.setHtmlInterceptor(new AsItStands());
        this.messages = messages;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The templates are compiled for somebody who adds to their forms; here nobody does. */
    private static final class AsItStands implements HtmlInterceptor {

        @Override
        public void onHtmlTagOpened(String tag, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String tag, TemplateOutput output) {}
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale chosen = Tongue.spoken(request.getParameter(Tongue.NAME));
        return chosen == null ? Tongue.first(request) : chosen;
    }

    /** The language that the reader asked for instead, by a button of the form that is sent; empty when it is sent in earnest. */
    public Optional<Locale> switched(ServerRequest request) {
        return request.param("tongue").map(Tongue::spoken);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the reader chooses by the page's own links");
    }

    /** Style sheets, fonts and drawings under the addresses that the pages name. */
    public RouterFunction<ServerResponse> files() {
        return RouterFunctions.resources(
                Site::file,
                (resource, headers) -> headers.setCacheControl(
                        CacheControl.maxAge(KEPT).cachePublic().immutable()));
    }

    private static Optional<Resource> file(ServerRequest request) {
        String path = request.path().equals("/favicon.svg")
                ? "favicon.svg"
                : request.path().replaceFirst("^/kit/[0-9a-f]+/", "");
        return path.matches("(?:[a-z0-9-]+/)*[A-Za-z0-9._-]+\\.(?:css|woff2|svg|png)")
                ? Optional.<Resource>of(new ClassPathResource("static/" + path)).filter(Resource::exists)
                : Optional.empty();
    }

    /**
     * Draws a page.
     *
     * @param view name of its template
     * @param locale its language
     * @param refused what is wrong with the form on it; null for nothing
     * @param model parameters of the template, without {@code page} and the agency's {@code phone}, which is null until it is set
     */
    public ServerResponse page(
            int status, String view, Locale locale, @Nullable BindingResult refused, Map<String, ?> model) {
        Refused wrong = refused != null && refused.hasErrors() ? new Refused(refused, refused.getTarget()) : null;
        Agency agency = agencies.agency().orElse(null);
        var params = new HashMap<String, Object>(model);
        params.put("phone", agency == null ? null : agency.phone());
        params.put(
                "page",
                new Page(
                        new Words(messages, locale),
                        null,
                        false,
                        wrong,
                        null,
                        Menu.NONE,
                        List.of(),
                        agency == null ? "" : agency.name(),
                        agency == null ? ZoneId.of("UTC") : agency.zone(),
                        agency != null && agency.demo(),
                        false,
                        clock.instant(),
                        kit.address(),
                        null,
                        list -> List.of(),
                        "",
                        right -> false));
        var output = new Utf8ByteOutput();
        templates.render(view + ".jte", params, output);
        return ServerResponse.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Language", locale.getLanguage())
                .body(output.toByteArray());
    }
}
