package org.stationhouse.foundation.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The content of a page, drawn before what stands above it: the summary of a refused form calls each field as the page does.
 *
 * @param html the content as it is sent
 */
record Drawn(String html) implements Content {

    /** The label of a field, the legend of a group, the words beside a box. */
    private static final String LABEL = "<label[^>]* for=\"f-%1$s\"[^>]*>\\s*([^<]+)"
            + "|<fieldset[^>]* id=\"f-%1$s\"[^>]*>\\s*<legend[^>]*>\\s*([^<]+)"
            + "|<input[^>]* id=\"f-%1$s\"[^>]*>\\s*<span>([^<]+)";

    static Drawn of(Content content) {
        var text = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(text));
        return new Drawn(text.toString());
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    /** What the page calls a field; empty when it does not show it. */
    Optional<String> label(String field) {
        return Pattern.compile(LABEL.formatted(Pattern.quote(field)))
                .matcher(html)
                .results()
                .findFirst()
                .flatMap(Drawn::found)
                .map(label -> HtmlUtils.htmlUnescape(label).strip());
    }

    private static Optional<String> found(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .<@Nullable String>mapToObj(match::group)
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst();
    }
}
