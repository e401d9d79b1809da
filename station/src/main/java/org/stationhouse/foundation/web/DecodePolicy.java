package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The worker that reads bar codes may compile WebAssembly, and nothing else that a page may not; a worker has the policy of its own
 * file, so no page is given this. See docs/decisions/202.
 */
final class DecodePolicy implements HandlerInterceptor {

    static final String PATH = "/kit/*/decode.js";

    private static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        return true;
    }
}
