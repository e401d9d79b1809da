package org.stationhouse.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.stationhouse.foundation.vault.CannotRun;

/** Asks for pages as a browser does. @param cookie of the session */
record Browser(HttpClient client, String address, String cookie) {

    /** As a house that has been open for an hour is. */
    void warm(String path, int times) {
        for (int n = 0; n < times; n++) {
            get(path);
        }
    }

    HttpResponse<String> get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotRun("The page " + path + " does not come: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted.", e);
        }
    }

    /** A supervisor's, through the door of the measurement. */
    static Browser signedIn(BenchHouse house) {
        var outside = new Browser(HttpClient.newHttpClient(), "http://localhost:" + house.port(), "");
        String cookie = outside.get(BenchDoor.PATH).headers().allValues("Set-Cookie").stream()
                .map(it -> it.substring(0, it.indexOf(';')))
                .collect(Collectors.joining("; "));
        return new Browser(outside.client(), outside.address(), cookie);
    }
}
