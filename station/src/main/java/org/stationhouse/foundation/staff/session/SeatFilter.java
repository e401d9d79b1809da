package org.stationhouse.foundation.staff.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.OpenDoor;
import org.stationhouse.foundation.staff.Timers;

/**
 * Before every request: who sits here, and may he go on? A locked session gets 423 for everything but unlocking, an ended one or
 * none gets 401 (a page opened by hand gets the sign-in page), and nothing of the request is done.
 */
@Component
public final class SeatFilter extends OncePerRequestFilter {

    /** Requests that no person made (polling, live updates) carry this header and do not count as input. */
    public static final String AUTOMATIC = "X-Automatic";

    /** Address that shows the lock screen in place of a page. */
    public static final String WAIT = "/session/wait";

    private static final List<String> LOOKS = List.of(
            "/kit/**",
            "/vendor/**",
            "/js/**",
            "/fonts/**",
            "/*.css",
            "/*.js",
            "/*.mjs",
            "/*.svg",
            "/*.ico",
            "/*.webmanifest",
            "/error");
    private static final List<String> WHILE_LOCKED = List.of("/session/**", "/sign-in/other", "/logout");

    private final AccessPolicy policy;
    private final Clock clock;
    private final String signIn;
    private final List<PathPattern> looks = patterns(LOOKS);
    private final List<PathPattern> whileLocked = patterns(WHILE_LOCKED);
    private final List<PathPattern> open;

    SeatFilter(
            AccessPolicy policy,
            List<OpenDoor> doors,
            Clock clock,
            @Value("${stationhouse.sign-in:/sign-in}") String signIn) {
        this.signIn = signIn;
        this.policy = policy;
        this.clock = clock;
        open = patterns(doors.stream().flatMap(door -> door.paths().stream()).toList());
    }

    private static List<PathPattern> patterns(List<String> texts) {
        return texts.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        if (matches(looks, path)) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        Seat seat = Seat.in(session).orElse(null);
        Instant now = clock.instant();
        if (session == null || seat == null) {
            pass(matches(open, path), "none", request, response, chain);
            return;
        }
        SeatState state = policy.mayWork(seat.who()) ? SeatState.at(seat, now) : new SeatState.Ended();
        switch (state) {
            case SeatState.Ended it -> {
                session.invalidate();
                pass(matches(open, path), "ended", request, response, chain);
            }
            case SeatState.Locked it -> {
                if (matches(whileLocked, path)) {
                    sit(seat);
                    chain.doFilter(request, response);
                } else {
                    refuse(423, "locked", request, response);
                }
            }
            case SeatState.Open it -> {
                if (!automatic(request) && Duration.between(seat.inputAt(), now).compareTo(Timers.INPUT_GRAIN) >= 0) {
                    Seat.noteInput(session, now);
                }
                sit(seat);
                chain.doFilter(request, response);
            }
        }
    }

    private static void sit(Seat seat) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                seat.who(),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + seat.who().role())));
        SecurityContextHolder.setContext(context);
    }

    private void pass(
            boolean open, String state, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open) {
            chain.doFilter(request, response);
        } else {
            refuse(401, state, request, response);
        }
    }

    private void refuse(int status, String state, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!navigation(request)) {
            response.setStatus(status);
            response.setContentType("application/json");
            response.getWriter().write("{\"state\":\"" + state + "\"}");
        } else if (status == 401 && request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            String next = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(signIn + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        } else {
            response.setStatus(status);
            request.getRequestDispatcher(WAIT).forward(request, response);
        }
    }

    /** Whether the browser shows the answer as a page; scripts get a short JSON instead and lay the lock over the open page. */
    private static boolean navigation(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (request.getHeader("HX-Request") != null) {
            return false;
        }
        String accept = request.getHeader("Accept");
        return mode != null ? mode.equals("navigate") : accept != null && accept.contains("text/html");
    }

    private static boolean automatic(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getHeader(AUTOMATIC) != null
                || accept != null && accept.contains("text/event-stream")
                || request.getRequestURI().equals("/session/state");
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
