package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The token of a form with files is read in front of them, and the page reads the whole body all the same. */
class TokenInFrontTests {

    private static final String TOKEN = "aB3_-x";

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static MockHttpServletRequest post(String body) {
        var request = new MockHttpServletRequest("POST", "/attachments");
        request.setContentType("multipart/form-data; boundary=x");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static HttpServletRequest passed(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        new TokenInFront().doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) java.util.Objects.requireNonNull(chain.getRequest());
    }

    @Test
    void theFirstPartIsTheTokenAndTheBodyStaysWhole() throws Exception {
        String body = part("_csrf", TOKEN) + part("source", "a".repeat(5000)) + "--x--\r\n";
        HttpServletRequest passed = passed(post(body));
        assertThat(passed.getParameter("_csrf")).isEqualTo(TOKEN);
        assertThat(new String(passed.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(body);
    }

    @Test
    void aTokenElsewhereIsNone() throws Exception {
        MockHttpServletRequest later = post(part("source", "x") + part("_csrf", TOKEN) + "--x--\r\n");
        later.setQueryString("_csrf=" + TOKEN);
        later.addParameter("_csrf", TOKEN);
        assertThat(passed(later).getParameter("_csrf")).isNull();
        assertThat(passed(post("")).getParameter("_csrf")).isNull();
    }

    @Test
    void aBodyThatIsNoFormWithFilesIsNotTouched() throws Exception {
        MockHttpServletRequest plain = post("_csrf=" + TOKEN);
        plain.setContentType("application/x-www-form-urlencoded");
        assertThat(passed(plain)).isSameAs(plain);
        MockHttpServletRequest byScript = post(part("_csrf", TOKEN));
        byScript.addHeader("X-CSRF-TOKEN", TOKEN);
        assertThat(passed(byScript)).isSameAs(byScript);
    }
}
