package org.stationhouse;

import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal with a network address of its own ({@code 127.0.0.x}), without scripts: it reads pages and posts their forms. */
public final class Source {

    private static final Pattern TOKEN = Pattern.compile("X-CSRF-TOKEN\": \"([^\"]+)\"");

    private final HttpClient client;
    private final String house;
    private String token = "";

    public Source(int port, int address) throws Exception {
        house = "http://127.0.0.1:" + port;
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .localAddress(InetAddress.getByName("127.0.0." + address))
                .build();
    }

    public HttpResponse<String> get(String path) throws Exception {
        return heard(HttpRequest.newBuilder(URI.create(house + path))
                .header("Accept", "text/html")
                .build());
    }

    /** @param fields names and values in turn */
    public HttpResponse<String> post(String path, String... fields) throws Exception {
        var body = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return heard(HttpRequest.newBuilder(URI.create(house + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Reads the notice, then gives the name and this password. @return the page that comes */
    public String password(String name, String password) throws Exception {
        get("/sign-in");
        post("/sign-in/notice");
        return post("/sign-in", "name", name, "password", password).body();
    }

    private HttpResponse<String> heard(HttpRequest request) throws Exception {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
