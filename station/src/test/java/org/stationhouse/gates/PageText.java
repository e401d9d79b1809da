package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stationhouse.foundation.jurisdiction.law.LawBook;

/** Judges the answer to a page request: it renders or is refused, whole or as a part, within the content security policy. */
final class PageText {

    static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Pattern INLINE = Pattern.compile(
            "<[a-z][^>]*\\s(style|on[a-z]+)\\s*=|<style|<script(?![^>]*\\ssrc=)", Pattern.CASE_INSENSITIVE);
    /** What most pages hold nowhere, quick to find out; where it stands decides {@link #INLINE}. */
    private static final Pattern PERHAPS_INLINE =
            Pattern.compile("\\s(?:[sS][tT][yY][lL][eE]|[oO][nN][a-zA-Z]+)\\s*=|<[sS](?:[tT][yY]|[cC])");

    private static final Pattern KEY = Pattern.compile(">\\s*\\??([a-z]+(?:\\.[a-z_-]+){1,4})\\??\\s*<");

    /** Rules of law are cited by names that look like keys. */
    private static final Set<String> RULES = rules();

    private static final Pattern UNFILLED = Pattern.compile(">[^<]*\\{\\d+}[^<]*<|>\\s*null\\s*<");

    /** A key of the page; those that send a form mean the one with the focus, so each form may have them. */
    private static final Pattern PAGE_KEY = Pattern.compile("data-key=\"((?!save\"|next\")[^\"]+)\"");

    private PageText() {}

    private static Set<String> rules() {
        var book = new LawBook();
        return book.packs().stream()
                .flatMap(pack -> book.rules(pack).stream())
                .map(rule -> rule.id().text())
                .collect(Collectors.toSet());
    }

    /**
     * @param fragment whether only the part was asked for
     * @param may whether the matrix lets the role open this page
     */
    static List<String> offences(Visitor.Answer answer, boolean fragment, boolean may) {
        var offences = new ArrayList<String>();
        int status = answer.status();
        if (status >= 500 || (status >= 400 && status != 401 && status != 403 && status != 404)) {
            offences.add("answers " + status);
        }
        if (may && (status == 401 || status == 403)) {
            offences.add("is allowed and answers " + status);
        }
        if (!answer.headers().firstValue("Content-Security-Policy").orElse("").equals(POLICY)) {
            offences.add("has no content security policy or another");
        }
        if (!answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff")) {
            offences.add("lets the browser guess its type");
        }
        if (!answer.html() || answer.body().isBlank()) {
            return offences;
        }
        String body = answer.body();
        if (PERHAPS_INLINE.matcher(body).find() && INLINE.matcher(body).find()) {
            offences.add("holds a script or style that the policy refuses");
        }
        if (KEY.matcher(body).results().anyMatch(it -> !RULES.contains(it.group(1)))) {
            offences.add("shows a message key");
        }
        if (UNFILLED.matcher(body).find()) {
            offences.add("shows an unfilled place of a message or null");
        }
        Set<String> keys = new HashSet<>();
        PAGE_KEY.matcher(body)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !keys.add(it))
                .distinct()
                .forEach(it -> offences.add("has the key " + it + " twice"));
        boolean whole = body.regionMatches(true, 0, "<!DOCTYPE html>", 0, 15);
        if (status == 200 && whole == fragment) {
            offences.add(
                    fragment ? "sends the whole page where a part was asked" : "sends a part where the page was asked");
        }
        if (status == 200 && !answer.headers().allValues("Vary").contains("HX-Request")) {
            offences.add("lets a cache mix page and part");
        }
        if (whole && !body.contains("<h1")) {
            offences.add("has no heading");
        }
        if (whole
                && !Pattern.compile("<title>[^<·]*\\p{L}[^<]*</title>")
                        .matcher(body)
                        .find()) {
            offences.add("has no title");
        }
        return offences;
    }
}
