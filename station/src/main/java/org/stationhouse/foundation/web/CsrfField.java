package org.stationhouse.foundation.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.stationhouse.foundation.staff.SignedIn;

/**
 * Puts the session's token and a fresh idempotency key into every form that posts; a form marked {@code data-secret} gets no key,
 * since nothing of what it sends may be kept; a form with files has the token itself, in front ({@link TokenInFront}). The form of a record gets its mark ({@link Marks}). Outside a request (papers) it does
 * nothing.
 */
final class CsrfField implements HtmlInterceptor {

    private static final String POSTS = CsrfField.class.getName();
    private static final String SECRET = "secret";
    private static final String DRAFT = POSTS + ".draft";
    private static final String FILES = POSTS + ".files";

    private final @Nullable Marks marks;

    CsrfField() {
        this(null);
    }

    /** @param marks gives the form of a record its mark; null for none */
    CsrfField(@Nullable Marks marks) {
        this.marks = marks;
    }

    @Override
    public void onHtmlTagOpened(String tag, Map<String, Object> attributes, TemplateOutput output) {
        HttpServletRequest request = request();
        if (request != null) {
            boolean posts = attributes.get("method") instanceof String method && method.equalsIgnoreCase("post");
            request.setAttribute(FILES, attributes.containsKey("enctype"));
            request.setAttribute(DRAFT, posts ? attributes.get("data-draft") : null);
            request.setAttribute(POSTS, posts ? attributes.containsKey("data-secret") ? SECRET : "" : null);
        }
    }

    @Override
    public void onHtmlTagClosed(String tag, TemplateOutput output) {
        HttpServletRequest request = request();
        if (request != null && request.getAttribute(POSTS) instanceof String kind) {
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                    && !Boolean.TRUE.equals(request.getAttribute(FILES))) {
                output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"" + token.getToken() + "\">");
            }
            if (!kind.equals(SECRET)) {
                output.writeContent(
                        "<input type=\"hidden\" name=\"" + Once.FIELD + "\" value=\"" + Once.fresh() + "\">");
            }
            if (marks != null && request.getAttribute(DRAFT) instanceof String draft) {
                mark(draft, request, marks, output);
            }
        }
    }

    private static void mark(String draft, HttpServletRequest request, Marks marks, TemplateOutput output) {
        String[] parts = draft.split(" ");
        SignedIn who = Pages.who();
        if (who != null && parts.length == 2) {
            DraftOf.of(parts[0], parts[1])
                    .ifPresent(of -> output.writeContent(
                            "<span hidden data-beside=\"" + marks.of(of, Actors.of(who, request)) + "\"></span>"));
        }
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it
                ? it.getRequest()
                : null;
    }
}
