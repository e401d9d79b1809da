package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

@StationTest
class WeightTests {

    private static final int MOST_SCRIPT_BYTES = 60 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Kit kit;

    private static int packed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }

    @Test
    void aPageLoadsLittleScriptAndKeepsItForGood() throws Exception {
        try (var desk = Browser.at(port).as("pst1")) {
            List<String> scripts = new ArrayList<>();
            List<String> unversioned = new ArrayList<>();
            desk.page().onResponse(response -> {
                if (response.request().resourceType().equals("script")) {
                    scripts.add(response.url());
                }
                if (List.of("script", "stylesheet", "font")
                                .contains(response.request().resourceType())
                        && !String.valueOf(response.headerValue("cache-control"))
                                .contains("immutable")) {
                    unversioned.add(response.url());
                }
            });
            desk.open("/test/gallery");
            desk.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

            int bytes = 0;
            for (String script : scripts) {
                try (InputStream in = WeightTests.class.getResourceAsStream("/static"
                        + script.substring(
                                script.indexOf(kit.address()) + kit.address().length()))) {
                    bytes += packed(java.util.Objects.requireNonNull(in).readAllBytes());
                }
            }
            System.out.println("page script: " + scripts.size() + " files, " + bytes + " bytes compressed");
            assertThat(scripts).hasSizeGreaterThanOrEqualTo(5);
            assertThat(bytes).isLessThanOrEqualTo(MOST_SCRIPT_BYTES);
            assertThat(unversioned).isEmpty();
        }
    }

    @Test
    void nothingInlineIsEverRun() {
        try (var desk = Browser.at(port).as("pst1")) {
            String policy =
                    String.valueOf(desk.page().navigate("/test/gallery").headerValue("content-security-policy"));
            assertThat(policy)
                    .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            desk.page()
                    .evaluate(
                            "() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s); }");
            assertThat(desk.page().evaluate("() => window.ran === true")).isEqualTo(false);
            desk.forgive(fault -> fault.contains("Content Security Policy"));
        }
    }
}
