package org.stationhouse.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * The scripts that a page loads before anything is opened in it: those that it names, and what they import at once.
 *
 * @param bytes of all of them, each compressed by itself
 */
record PageScripts(int files, long bytes) {

    static final PageScripts NONE = new PageScripts(0, 0);

    private static final Pattern NAMED = Pattern.compile("<script[^>]*\\ssrc=\"([^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^(?:import|export)\\b[^;(\"]*\"(\\.[^\"]+)\"");

    static PageScripts of(HttpClient client, URI page, String html) throws IOException, InterruptedException {
        var seen = new HashSet<URI>();
        long bytes = follow(client, page, NAMED.matcher(html), seen);
        return new PageScripts(seen.size(), bytes);
    }

    private static long follow(HttpClient client, URI from, Matcher names, Set<URI> seen)
            throws IOException, InterruptedException {
        long bytes = 0;
        while (names.find()) {
            URI script = from.resolve(names.group(1));
            if (seen.add(script)) {
                HttpResponse<byte[]> answer =
                        client.send(HttpRequest.newBuilder(script).build(), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new CannotRun("The script " + script.getPath() + " answered " + answer.statusCode() + ".");
                }
                String text = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
                bytes += compressed(answer.body()) + follow(client, script, IMPORTED.matcher(text), seen);
            }
        }
        return bytes;
    }

    private static long compressed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }
}
