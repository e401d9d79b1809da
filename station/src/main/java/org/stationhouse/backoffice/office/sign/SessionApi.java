package org.stationhouse.backoffice.office.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Passkeys;
import org.stationhouse.foundation.staff.SessionDesk;
import org.stationhouse.foundation.staff.SessionDesk.Standing;
import org.stationhouse.foundation.staff.SignInDesk;
import org.stationhouse.foundation.staff.SignInStep;

/**
 * The session of an open page, for its own script: how it stands, locking and unlocking over the page, signing in again after it
 * ended, proving again. Every answer carries the token of the session that holds now, so that a form that is still open can be posted.
 */
@RestController
class SessionApi {

    private static final String RIGHT = "staff.sign.in";

    private final SessionDesk sessions;
    private final SignInDesk desk;
    private final Passkeys passkeys;
    private final MessageSource words;
    private final HttpServletResponse response;
    private final CsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRequestHandler masks = new XorCsrfTokenRequestAttributeHandler();

    /** @param response of the request that is being answered */
    SessionApi(
            SessionDesk sessions,
            SignInDesk desk,
            Passkeys passkeys,
            MessageSource words,
            HttpServletResponse response) {
        this.response = response;
        this.sessions = sessions;
        this.desk = desk;
        this.passkeys = passkeys;
        this.words = words;
    }

    @GetMapping("/session/state")
    @Needs(RIGHT)
    ResponseEntity<Map<String, Object>> state(HttpServletRequest request) {
        return answer(200, null, request);
    }

    @PostMapping("/session/lock")
    @Needs(RIGHT)
    ResponseEntity<Map<String, Object>> lock(HttpServletRequest request) {
        sessions.lock(request);
        return answer(200, null, request);
    }

    @PostMapping("/session/unlock")
    @Needs(RIGHT)
    ResponseEntity<Map<String, Object>> unlock(
            @RequestParam String password, HttpServletRequest request, Locale locale) {
        return answer(sessions.unlock(password, request), request, locale);
    }

    /** A fresh proof for a privileged act: the password or a code. */
    @PostMapping("/session/prove")
    @Needs(RIGHT)
    ResponseEntity<Map<String, Object>> prove(
            @RequestParam String password, HttpServletRequest request, Locale locale) {
        return answer(sessions.prove(password, request), request, locale);
    }

    /** The session ended while a page was open: the notice and both proofs, and a new one begins. */
    @PostMapping("/session/again")
    @Needs(RIGHT)
    ResponseEntity<Map<String, Object>> again(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean agree,
            HttpServletRequest request,
            Locale locale) {
        acknowledge(agree, request);
        return answer(desk.atOnce(name, password, code, request), request, locale);
    }

    @PostMapping("/session/passkey/ask")
    @Needs(RIGHT)
    Map<String, Object> askPasskey(HttpServletRequest request) {
        return passkeys.proving(request);
    }

    /** A passkey unlocks and proves for who sits here; where nobody does, it signs in. */
    @PostMapping("/session/passkey")
    @Needs(RIGHT)
    ResponseEntity<Map<String, Object>> passkey(
            @RequestBody(required = false) @Nullable String sent,
            @RequestParam(defaultValue = "false") boolean agree,
            HttpServletRequest request,
            Locale locale) {
        acknowledge(agree, request);
        String proof = sent == null ? "" : sent;
        boolean seated = sessions.standing(request).who() != null;
        return answer(seated ? passkeys.again(proof, request) : passkeys.signIn(proof, request), request, locale);
    }

    private void acknowledge(boolean agree, HttpServletRequest request) {
        if (agree) {
            desk.acknowledge(request);
        }
    }

    private ResponseEntity<Map<String, Object>> answer(SignInStep step, HttpServletRequest request, Locale locale) {
        return switch (step) {
            case SignInStep.Open it -> answer(200, null, request);
            case SignInStep.Failed failed -> answer(422, said(SignPages.word(failed.why()), locale), request);
            case SignInStep.NeedsBinding it -> answer(422, said("staff.session.bind", locale), request);
            case SignInStep.NeedsCode it -> answer(422, said("staff.sign.failed.WRONG", locale), request);
        };
    }

    private String said(String word, Locale locale) {
        return words.getMessage(word, null, locale);
    }

    private ResponseEntity<Map<String, Object>> answer(int status, @Nullable String says, HttpServletRequest request) {
        Standing now = sessions.standing(request);
        var body = new LinkedHashMap<String, Object>();
        body.put("state", now.state().name().toLowerCase(Locale.ROOT));
        if (now.who() != null) {
            body.put("name", now.who().name());
            body.put("display", now.who().display());
        }
        if (now.locksAt() != null) {
            body.put("locksAt", now.locksAt());
        }
        if (now.endsAt() != null) {
            body.put("endsAt", now.endsAt());
        }
        if (says != null) {
            body.put("says", says);
        }
        body.put("token", token(request));
        return ResponseEntity.status(status).body(body);
    }

    /** Of the session that holds now: signing in again opened another one, whose forms the earlier token does not open. */
    private String token(HttpServletRequest request) {
        CsrfToken kept = tokens.loadToken(request);
        if (kept == null) {
            kept = tokens.generateToken(request);
            tokens.saveToken(kept, request, response);
        }
        CsrfToken held = kept;
        masks.handle(request, response, () -> held);
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
