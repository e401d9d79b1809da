package org.stationhouse;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;
import org.stationhouse.foundation.paper.Prints;
import org.stationhouse.foundation.staff.SignedIn;
import org.stationhouse.foundation.web.Menu;
import org.stationhouse.foundation.web.Page;
import org.stationhouse.foundation.web.Words;

/**
 * One filled paper.
 *
 * @param paper its template below {@code org/stationhouse}, or the class that writes it as text, without ending
 * @param parameters of the template, {@code paper} and {@code page} apart
 * @param written the text of a paper that has no template, null otherwise
 * @param fields field, as {@code papers/<room>.csv} names it, to what it holds: what must stand on the paper, or what the record holds and
 *     must not
 */
public record Specimen(
        String paper,
        Map<String, Object> parameters,
        @Nullable String written,
        Map<String, String> fields) {

    private static final TemplateEngine TEMPLATES = templates(null, Specimen.class.getClassLoader());

    private static final MessageSource WORDS = allWords();
    private static final Instant NOW = Instant.parse("2026-11-21T17:04:05Z");

    /** @param folder where the templates were compiled to, null for those of the house @param classes that has them loaded */
    public static TemplateEngine templates(@Nullable Path folder, ClassLoader classes) {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(folder, ContentType.Html, classes, "org.stationhouse");
        templates.setHtmlInterceptor(new Unseen());
        return templates;
    }

    /** What the house adds to a form is not printed. */
    private static final class Unseen implements HtmlInterceptor {
        @Override
        public void onHtmlTagOpened(String tag, Map<String, Object> attributes, TemplateOutput output) {
            // no form is sent from paper
        }

        @Override
        public void onHtmlTagClosed(String tag, TemplateOutput output) {
            // no form is sent from paper
        }
    }

    /** The words of all rooms. */
    public static MessageSource words() {
        return WORDS;
    }

    private static MessageSource allWords() {
        try {
            return new MessageConfig().messageSource();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Specimen filled(String paper, Map<String, Object> parameters, Map<String, String> fields) {
        return new Specimen(paper, parameters, null, fields);
    }

    public static Specimen written(String paper, String text, Map<String, String> fields) {
        return new Specimen(paper, Map.of(), text, fields);
    }

    /** The PDF of a template of ours. @param demo whether everything on it is invented */
    public byte[] pdf(boolean demo) {
        return Prints.pdf(rendered("paper", Prints.paper(WORDS, demo, null)));
    }

    /** The text as it is read from the sheet, with single blanks. */
    public String text() {
        String text = written != null ? written : paper.endsWith("paper") ? PaperCheck.text(pdf(false)) : printedPage();
        return text.replaceAll("\\s+", " ");
    }

    /** What a browser prints of a page: all but what it hides. */
    private String printedPage() {
        String html = rendered("page", page(WORDS));
        return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<(p|div) class=\"actions[^>]*>.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " "));
    }

    /** A page of an administrator who may do everything. */
    public static Page page(MessageSource words) {
        return new Page(
                new Words(words, Locale.ENGLISH),
                null,
                true,
                null,
                new SignedIn(8, "dwhitfield", "Dana Whitfield", "administrator", "s", NOW),
                new Menu(List.of(), List.of()),
                List.of(),
                "Sample Police Department",
                ZoneId.of("America/Los_Angeles"),
                false,
                false,
                NOW,
                "/kit",
                null,
                list -> List.of(),
                "",
                right -> true);
    }

    private String rendered(String name, Object kit) {
        var all = new HashMap<>(parameters);
        all.put(name, kit);
        var out = new StringOutput();
        TEMPLATES.render(paper + ".jte", all, out);
        return out.toString();
    }
}
