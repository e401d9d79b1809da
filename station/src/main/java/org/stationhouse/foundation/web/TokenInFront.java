package org.stationhouse.foundation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The session's token of a form with files, for the filter that asks for it. Such a body is read by nobody before its page method
 * (docs/decisions/139), so the token is the form's first part: the head of the body is looked at, and read again with the rest.
 */
public final class TokenInFront extends OncePerRequestFilter {

    private static final String FIELD = "_csrf";
    private static final int HEAD = 1024;
    private static final Pattern FIRST_PART = Pattern.compile(
            "--[^\\r\\n]{1,100}\\r\\nContent-Disposition: form-data; name=\"" + FIELD
                    + "\"\\r\\n\\r\\n([A-Za-z0-9_-]{1,200})\\r\\n--",
            Pattern.CASE_INSENSITIVE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || type == null
                || !type.startsWith("multipart/form-data")
                || request.getHeader("X-CSRF-TOKEN") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] head = request.getInputStream().readNBytes(HEAD);
        Matcher first = FIRST_PART.matcher(new String(head, StandardCharsets.ISO_8859_1));
        chain.doFilter(new Looked(request, head, first.lookingAt() ? first.group(1) : null), response);
    }

    private static final class Looked extends HttpServletRequestWrapper {

        private final ServletInputStream body;
        private final @Nullable String token;

        Looked(HttpServletRequest request, byte[] head, @Nullable String token) throws IOException {
            super(request);
            this.token = token;
            body = new Body(new ByteArrayInputStream(head), request.getInputStream());
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals(FIELD) ? token : super.getParameter(name);
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }

    private static final class Body extends ServletInputStream {

        private final InputStream all;
        private final ServletInputStream rest;

        Body(InputStream head, ServletInputStream rest) {
            all = new SequenceInputStream(head, rest);
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            return all.read();
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return all.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return rest.isFinished();
        }

        @Override
        public boolean isReady() {
            return rest.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            rest.setReadListener(listener);
        }
    }
}
