package org.stationhouse.gates;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.stationhouse.PaperCheck;
import org.stationhouse.backoffice.search.SearchKey;

/** What somebody asks who heard of a case that he may not know of, and how what he is answered differs. */
final class CuriousReader {

    private static final String HIDDEN_STREET = "Quillfeather";

    private CuriousReader() {}

    /**
     * All that he may ask of a case whose number he heard.
     *
     * @param jacket reference of the case, empty before it is there
     */
    static List<String> questions(String number, String jacket) {
        var asked = new ArrayList<String>();
        for (String text : List.of(
                number,
                number.substring(0, 5),
                number.replace("-", ""),
                "Fountain Sq",
                "6360 Fountain",
                HIDDEN_STREET,
                "459 Burglary")) {
            String typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
            asked.addAll(List.of(
                    "/find?q=" + typed,
                    "/search/text?q=" + typed,
                    "/bar?q=" + typed,
                    "/go?q=" + typed,
                    "/cases?text=" + typed,
                    "/calls/all?place=" + typed));
            for (SearchKey.Field field : SearchKey.Field.values()) {
                asked.add("/find?in=" + field + "&q=" + typed);
            }
        }
        asked.addAll(List.of(
                "/cases?number=" + number,
                "/cases?state=OPEN",
                "/cases?state=CLOSED",
                "/cases?from=2020-01-01&until=2099-01-01",
                "/calls/all?number=" + number,
                "/calls/all.csv?place=Fountain"));
        if (!jacket.isEmpty()) {
            asked.addAll(List.of("/cases?after=" + jacket, "/cases?after=" + jacket + "&page=2"));
        }
        return asked;
    }

    /** Status, target and bytes, without what is drawn anew for every answer: the token and the key of each form. */
    static String text(Visitor.Answer answer) {
        String body = answer.type().startsWith("application/pdf") ? PaperCheck.text(answer.bytes()) : answer.body();
        return answer.status() + " " + answer.type() + " " + answer.to() + "\n"
                + body.replaceAll("(name=\"_(?:csrf|once)\" value=\")[^\"]*", "$1")
                        .replaceAll("(X-CSRF-TOKEN[^:]*: |\"token\":)[^},]*", "$1");
    }

    static Set<String> differences(Map<String, String> now, Map<String, String> before, UnaryOperator<String> seen) {
        var differences = new TreeSet<String>();
        now.forEach((address, answer) -> {
            String one = seen.apply(answer);
            String other = seen.apply(String.valueOf(before.get(address)));
            if (!one.equals(other)) {
                differences.add(address + ": " + first(one, other));
            }
        });
        return differences;
    }

    private static String first(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return one.substring(from, Math.min(one.length(), at + 60)) + " | "
                + other.substring(from, Math.min(other.length(), at + 60));
    }
}
