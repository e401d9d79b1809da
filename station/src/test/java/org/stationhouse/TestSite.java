package org.stationhouse;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.stationhouse.foundation.vault.postgres.Database;

/** The site of the public over the database of the shared house, in this process, on a port of its own and by the test's clock. */
public final class TestSite implements AutoCloseable {

    private final ConfigurableApplicationContext site;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestSite(ConfigurableApplicationContext site) {
        this.site = site;
    }

    public static TestSite over(Database database, Clock clock) {
        var plan = new SpringApplication(PortalHouse.class);
        var properties = new HashMap<String, Object>(PortalHouse.PROPERTIES);
        properties.put("server.port", 0);
        properties.put("spring.config.location", "classpath:/application.properties");
        plan.setDefaultProperties(properties);
        plan.addInitializers(context -> {
            // handed over as it is, it is not closed with the site
            context.getBeanFactory().registerSingleton("database", database);
            ((GenericApplicationContext) context)
                    .registerBean("clockOfTheTest", Clock.class, () -> clock, it -> it.setPrimary(true));
        });
        return new TestSite(plan.run());
    }

    public int port() {
        return Opening.port(site);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    /** Sends a form as a browser does. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        client.close();
        site.close();
    }
}
