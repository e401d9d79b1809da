package org.stationhouse.foundation.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Puts the session's token and a fresh idempotency key into every form that posts; a form marked {@code data-secret} gets no key,
 * since nothing of what it sends may be kept. Outside a request (papers) it does nothing.
 */
final class CsrfField implements HtmlInterceptor {

    private static final String POSTS = CsrfField.class.getName();
    private static final String SECRET = "secret";

    @Override
    public void onHtmlTagOpened(String tag, Map<String, Object> attributes, TemplateOutput output) {
        HttpServletRequest request = request();
        if (request != null) {
            boolean posts = attributes.get("method") instanceof String method && method.equalsIgnoreCase("post");
            request.setAttribute(POSTS, posts ? attributes.containsKey("data-secret") ? SECRET : "" : null);
        }
    }

    @Override
    public void onHtmlTagClosed(String tag, TemplateOutput output) {
        HttpServletRequest request = request();
        if (request != null && request.getAttribute(POSTS) instanceof String kind) {
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"" + token.getToken() + "\">");
            }
            if (!kind.equals(SECRET)) {
                output.writeContent(
                        "<input type=\"hidden\" name=\"" + Once.FIELD + "\" value=\"" + Once.fresh() + "\">");
            }
        }
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it
                ? it.getRequest()
                : null;
    }
}
