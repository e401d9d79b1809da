package org.stationhouse.foundation.paper;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Prints without a house around it: the kit's own templates, and what any template gives. */
public final class Prints {

    static final HtmlInterceptor NO_FORMS = new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(String tag, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String tag, TemplateOutput output) {}
    };

    private static final ResourceBundleMessageSource WORDS = new ResourceBundleMessageSource();

    static {
        WORDS.setBasename("messages/paper");
        WORDS.setDefaultEncoding("UTF-8");
    }

    private Prints() {}

    static Paper paper(boolean demo, @Nullable String badge) {
        return paper(WORDS, demo, badge);
    }

    /** A paper of a sample agency. @param words of the rooms whose paper it is */
    public static Paper paper(MessageSource words, boolean demo, @Nullable String badge) {
        return new Paper(
                words,
                Locale.ENGLISH,
                "Sample Police Department",
                "100 Plaza Way · Sample City CA 95600 · (916) 555-0909",
                "(916) 555-0909",
                badge,
                "CA0340400",
                ZoneId.of("America/Los_Angeles"),
                Instant.parse("2026-11-21T17:04:05Z"),
                "A. Kim",
                demo);
    }

    /** @param xhtml what a paper's template gives */
    public static byte[] pdf(String xhtml) {
        return Press.pdf(xhtml, "Stationhouse");
    }

    static byte[] framed(Paper paper, Content content, boolean landscape, boolean draft, @Nullable Stamp stamp) {
        var out = new StringOutput();
        var all = new HashMap<String, Object>(Map.of(
                "paper",
                paper,
                "title",
                "Call for service",
                "content",
                content,
                "serial",
                "C26-000123",
                "version",
                "3"));
        all.put("landscape", landscape);
        all.put("draft", draft);
        if (stamp != null) {
            all.put("stamp", stamp);
        }
        JteframeGenerated.renderMap(new OwaspHtmlTemplateOutput(out), NO_FORMS, all);
        return pdf(out.toString());
    }

    static byte[] labels(LabelRun run, boolean demo) {
        var out = new StringOutput();
        JtelabelsGenerated.render(new OwaspHtmlTemplateOutput(out), NO_FORMS, paper(demo, null), "Paper labels", run);
        return pdf(out.toString());
    }
}
