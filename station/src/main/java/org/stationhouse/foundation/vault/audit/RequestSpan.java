package org.stationhouse.foundation.vault.audit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Knows, for every line written within a request, since when it runs, which address answers and how much came in (AU-3(1)). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestSpan implements Filter {

    /**
     * @param started of {@link System#nanoTime}
     * @param bytesIn null where the length was not told beforehand
     */
    record Span(long started, String destination, @Nullable Long bytesIn) {

        long micros() {
            return (System.nanoTime() - started) / 1_000;
        }
    }

    private static final ThreadLocal<@Nullable Span> CURRENT = new ThreadLocal<>();

    static @Nullable Span current() {
        return CURRENT.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        CURRENT.set(new Span(System.nanoTime(), request.getLocalAddr(), length > 0 ? length : null));
        try {
            next.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
