package org.stationhouse.desk.dispatch.info;

import java.util.List;
import java.util.Locale;
import org.stationhouse.backoffice.media.Forms;
import org.stationhouse.backoffice.post.Enclosure;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * An answer of the information desk as it is given to somebody: a sheet in one language, and the forms that hang at it.
 *
 * @param spanish whether it is the sheet in Spanish
 */
public record Handout(Article article, boolean spanish, List<Forms.Blank> forms) {

    /** Kind of enclosure. */
    static final String KIND = Article.KIND;

    /** Bytes of all forms that one e-mail carries. */
    public static final long LARGEST = 10_000_000;

    public Handout {
        forms = List.copyOf(forms);
    }

    public String title() {
        return article.in(spanish).title();
    }

    public Locale language() {
        return article.language(spanish);
    }

    public boolean tooLarge() {
        return forms.stream().mapToLong(Forms.Blank::size).sum() > LARGEST;
    }

    /** As an e-mail names it: article, edition, language, forms. */
    public Enclosure enclosure() {
        var key = new StringBuilder(article.ref() + " " + article.edition() + (spanish ? " es" : " en"));
        forms.stream()
                .map(Forms.Blank::ref)
                .map(PublicRef::text)
                .forEach(it -> key.append(' ').append(it));
        return new Enclosure(KIND, key.toString());
    }
}
