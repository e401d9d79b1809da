package org.stationhouse.desk.dispatch.info;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Forms;
import org.stationhouse.backoffice.post.Encloser;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.Papers;
import org.stationhouse.foundation.web.HomePart;

/** Makes the sheet of an answer, in the edition that was promised, and adds its forms. */
@Component
class HandoutPress implements Encloser {

    private static final String BY = Actor.program("post.outbox").name();

    private final ArticleStore articles;
    private final Forms forms;
    private final Papers papers;

    HandoutPress(ArticleStore articles, Forms forms, Papers papers) {
        this.articles = articles;
        this.forms = forms;
        this.papers = papers;
    }

    @Override
    public String kind() {
        return Handout.KIND;
    }

    /** @param key as {@link Handout#enclosure} writes it */
    @Override
    public Optional<List<Sheet>> make(String key) {
        String[] parts = key.split(" ");
        Article article = articles.find(new PublicRef(parts[0]))
                .flatMap(it -> edition(it, Integer.parseInt(parts[1])))
                .orElse(null);
        if (article == null || article.sort() != Article.Sort.ANSWER) {
            return Optional.empty();
        }
        var sheets = new ArrayList<Sheet>();
        sheets.add(new Sheet("handout.pdf", "application/pdf", pdf(article, parts[2].equals("es"))));
        for (int i = 3; i < parts.length; i++) {
            PublicRef ref = new PublicRef(parts[i]);
            Optional<Sheet> form = forms.form(ref)
                    .flatMap(it -> forms.bytes(ref).map(bytes -> new Sheet(it.name(), it.type(), bytes)));
            if (form.isEmpty()) {
                return Optional.empty();
            }
            sheets.add(form.get());
        }
        return Optional.of(sheets);
    }

    private Optional<Article> edition(Article article, int number) {
        return articles.editions(article.id()).stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .map(it -> article.as(number, it.english(), it.spanish()));
    }

    private byte[] pdf(Article article, boolean spanish) {
        var out = new StringOutput();
        JtehandoutpaperGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                HomePart.FORMS,
                papers.paper(article.language(spanish), BY),
                article,
                article.in(spanish),
                article.language(spanish));
        return papers.pdf(out.toString());
    }
}
