package org.stationhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.vault.CannotRun;

/** What a page loads is counted once, and what is imported later is not. */
class PageScriptsTests {

    private static final Map<String, String> FILES = Map.of(
            "/kit/a.js",
            "import { b } from \"./b.js\";\nimport \"./c.js\";\nexport const late = () => import(\"./late.js\");\n",
            "/kit/b.js",
            "import \"./c.js\";\n",
            "/kit/c.js",
            "// " + "a long line of words that are packed ".repeat(200),
            "/kit/late.js",
            "x".repeat(9_000));

    private static PageScripts scripts(String html) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String file = FILES.get(exchange.getRequestURI().getPath());
            byte[] body = (file == null ? "" : file).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(file == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var page = URI.create("http://localhost:" + server.getAddress().getPort() + "/calls");
            return PageScripts.of(HttpClient.newHttpClient(), page, html);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatAPageNamesAndThatImportsIsCountedOnceAndCompressed() throws IOException, InterruptedException {
        PageScripts found =
                scripts("<script type=\"module\" src=\"/kit/a.js\"></script><script src=\"/kit/c.js\"></script>");
        assertThat(found.files()).isEqualTo(3);
        assertThat(found.bytes()).isBetween(100L, 600L);
    }

    @Test
    void aPageWithoutScriptsHasNoneAndAMissingOneIsTold() throws IOException, InterruptedException {
        assertThat(scripts("<p>import \"./a.js\"</p>")).isEqualTo(PageScripts.NONE);
        assertThatThrownBy(() -> scripts("<script src=\"/kit/gone.js\"></script>"))
                .isInstanceOf(CannotRun.class)
                .hasMessage("The script /kit/gone.js answered 404.");
    }
}
