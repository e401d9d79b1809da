package org.stationhouse.foundation.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The language of a page. The public's ({@link PublicDoor}) are in the one that was chosen there and is remembered in a cookie; else in
 * the one that the browser asks for first, where nobody is signed in. All others are in English.
 */
@Component("localeResolver")
class Tongue implements LocaleResolver, HandlerInterceptor {

    static final Locale SPANISH = Locale.of("es");

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, SPANISH);
    static final String NAME = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final List<PathPattern> publicPaths;

    Tongue(List<PublicDoor> doors) {
        publicPaths = doors.stream()
                .flatMap(door -> door.paths().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!publicPage(request)) {
            return Locale.ENGLISH;
        }
        Locale chosen = spoken(request.getParameter(NAME));
        if (chosen == null) {
            Cookie kept = WebUtils.getCookie(request, NAME);
            chosen = kept == null ? null : spoken(kept.getValue());
        }
        return chosen == null ? asked(request) : chosen;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale chosen = publicPage(request) ? spoken(request.getParameter(NAME)) : null;
        if (chosen != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(NAME, chosen.getLanguage())
                            .path("/")
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .maxAge(REMEMBERED)
                            .build()
                            .toString());
        }
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the reader chooses by the page's own links");
    }

    private boolean publicPage(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return publicPaths.stream().anyMatch(it -> it.matches(path));
    }

    private static Locale asked(HttpServletRequest request) {
        return Pages.who() == null ? first(request) : Locale.ENGLISH;
    }

    /** The first of ours that the browser asks for. */
    static Locale first(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(it -> spoken(it.getLanguage()))
                .filter(it -> it != null)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    static @Nullable Locale spoken(@Nullable String language) {
        return SPOKEN.stream()
                .filter(it -> it.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
    }
}
