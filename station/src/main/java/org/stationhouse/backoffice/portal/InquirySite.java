package org.stationhouse.backoffice.portal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.Site;

/** The pages of the site: a message to the department, and how one stands. No other address is answered. */
final class InquirySite {

    /** How long a token tells anything. */
    static final Duration KNOWN = Duration.ofDays(180);

    /** Characters of a form; what is larger was not typed into this one. */
    static final int LARGEST = 32_768;

    private static final Logger LOG = LoggerFactory.getLogger(InquirySite.class);
    private static final String FORM = "backoffice/portal/edit";
    private static final String STATUS = "backoffice/portal/status";

    private final Site site;
    private final SiteStore inbox;
    private final SiteBrake brake;
    private final Validator validator;
    private final Clock clock;
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    InquirySite(Site site, SiteStore inbox, SiteBrake brake, Validator validator, Clock clock) {
        this.site = site;
        this.inbox = inbox;
        this.brake = brake;
        this.validator = validator;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .filter((request, next) -> request.headers().contentLength().orElse(0) > LARGEST
                        ? fault(request, 413)
                        : next.handle(request))
                .GET(
                        "/",
                        request ->
                                ServerResponse.seeOther(URI.create("/contact")).build())
                .GET("/contact", this::blank)
                .POST("/contact", this::send)
                .GET("/status", request -> status(200, locale(request), "", ""))
                .POST("/status", this::ask)
                .add(site.files())
                .route(RequestPredicates.all(), request -> fault(request, 404))
                // what the server says of parameters that it can't read
                .onError(IllegalStateException.class, (failure, request) -> fault(request, 400))
                .onError(Exception.class, (failure, request) -> failed(failure, request))
                .build();
    }

    /** What was done since the start, for scripts. */
    String figures() {
        return "received=" + received + " asked=" + asked + " refused=" + refused;
    }

    private ServerResponse blank(ServerRequest request) {
        Locale locale = locale(request);
        return form(200, locale, InquiryForm.empty(locale.getLanguage()), null);
    }

    private ServerResponse send(ServerRequest request) {
        InquiryForm form = InquiryForm.of(request.params());
        Optional<Locale> other = site.switched(request);
        if (other.isPresent()) {
            return form(200, other.get(), form.in(other.get()), null);
        }
        var errors = new BeanPropertyBindingResult(form, "form");
        validator.validate(form, errors);
        form.check(errors);
        Locale locale = locale(request);
        if (errors.hasErrors()) {
            refused.incrementAndGet();
            return form(422, locale, errors.hasGlobalErrors() ? form.again() : form, errors);
        }
        if (!brake.maySend(source(request))) {
            refused.incrementAndGet();
            errors.reject("portal.many");
            return form(429, locale, form, errors);
        }
        PublicRef token = Tokens.of(form);
        try {
            inbox.add(token, clock.instant().truncatedTo(ChronoUnit.MILLIS), form);
        } catch (DataAccessException e) {
            LOG.error("a message could not be put into the inbox", e);
            errors.reject("portal.away");
            return form(503, locale, form, errors);
        }
        received.incrementAndGet();
        return site.page(200, "backoffice/portal/sent", locale, null, Map.of("token", Tokens.printed(token)));
    }

    private ServerResponse form(int status, Locale locale, InquiryForm form, @Nullable BindingResult errors) {
        return site.page(status, FORM, locale, errors, Map.of("form", form));
    }

    private ServerResponse ask(ServerRequest request) {
        String typed = request.param("token").orElse("");
        Optional<Locale> other = site.switched(request);
        if (other.isPresent()) {
            return status(200, other.get(), typed, "");
        }
        String source = source(request);
        Locale locale = locale(request);
        asked.incrementAndGet();
        if (!brake.mayAsk(source)) {
            refused.incrementAndGet();
            return status(429, locale, typed, "many");
        }
        Optional<Inquiry.Standing> standing = PublicRef.typed(typed)
                .flatMap(it -> inbox.standing(it, clock.instant().minus(KNOWN)));
        if (standing.isPresent()) {
            brake.right(source);
        }
        return status(200, locale, typed, standing.map(Enum::name).orElse("unknown"));
    }

    /** @param answer end of a message key; empty for none yet */
    private ServerResponse status(int status, Locale locale, String typed, String answer) {
        return site.page(status, STATUS, locale, null, Map.of("token", typed, "answer", answer));
    }

    private ServerResponse failed(Throwable failure, ServerRequest request) {
        LOG.error("fault on {} {}", request.method(), request.path(), failure);
        return fault(request, 503);
    }

    /** In English where the language can't be read either. */
    private ServerResponse fault(ServerRequest request, int status) {
        Locale locale = status == 404 || status == 503 ? locale(request) : Locale.ENGLISH;
        return site.page(status, "backoffice/portal/fault", locale, null, Map.of("status", status));
    }

    private Locale locale(ServerRequest request) {
        return site.resolveLocale(request.servletRequest());
    }

    private static String source(ServerRequest request) {
        return request.servletRequest().getRemoteAddr();
    }
}
