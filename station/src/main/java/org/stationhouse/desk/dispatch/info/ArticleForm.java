package org.stationhouse.desk.dispatch.info;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the browser sends to publish an article or a new edition of it.
 *
 * @param code empty for none
 * @param titleEs empty, with the body, where there is no Spanish text
 * @param readers code of who must read it, empty for nobody
 * @param why what changed; left out for a new article
 * @param again left out for a new article, which whoever must read it has not read yet
 * @param version version that a change was made on; 0 for a new article
 */
record ArticleForm(
        @NotNull Article.@Nullable Sort sort,

        @NotBlank @Size(max = Article.LONGEST_TOPIC) @Pattern(regexp = NO_CONTROL)
        String topic,

        @Size(max = Article.LONGEST_CODE) @Pattern(regexp = NO_CONTROL)
        String code,

        @NotBlank @Size(max = Article.LONGEST_TITLE) @Pattern(regexp = NO_CONTROL)
        String title,

        @NotBlank @Size(max = Article.LONGEST_BODY) @Pattern(regexp = NO_NUL)
        String body,

        @Size(max = Article.LONGEST_TITLE) @Pattern(regexp = NO_CONTROL)
        String titleEs,

        @Size(max = Article.LONGEST_BODY) @Pattern(regexp = NO_NUL)
        String bodyEs,

        @Size(max = 40) String readers,

        @Nullable @Min(1) @Max(365) Integer readDays,

        @Size(max = Article.LONGEST_WHY) @Pattern(regexp = NO_CONTROL)
        String why,

        Boolean again,
        Integer version) {

    private static final String NO_CONTROL = "\\P{Cc}*";
    private static final String NO_NUL = "[^\\x00]*";

    /** Days for reading unless said otherwise. */
    private static final int DAYS = 14;

    ArticleForm {
        topic = topic == null ? "" : topic;
        code = code == null ? "" : code;
        title = title == null ? "" : title;
        body = body == null ? "" : body;
        titleEs = titleEs == null ? "" : titleEs;
        bodyEs = bodyEs == null ? "" : bodyEs;
        readers = readers == null ? "" : readers;
        why = why == null ? "" : why;
        again = again != null && again;
        version = version == null ? 0 : version;
    }

    static ArticleForm empty(Article.Sort sort, String title) {
        return new ArticleForm(sort, "", "", title, "", "", "", "", DAYS, "", false, 0);
    }

    static ArticleForm of(Article it) {
        Article.Text spanish = it.spanish();
        String code = it.code();
        String readers = it.readers();
        return new ArticleForm(
                it.sort(),
                it.topic(),
                code == null ? "" : code,
                it.english().title(),
                it.english().body(),
                spanish == null ? "" : spanish.title(),
                spanish == null ? "" : spanish.body(),
                readers == null ? "" : readers,
                it.readDays() == null ? Integer.valueOf(DAYS) : it.readDays(),
                "",
                readers != null,
                it.version());
    }

    /** @return null with an error where one half of the Spanish text is missing, or a change does not say why */
    @Nullable
    NewArticle toArticle(BindingResult errors) {
        if (titleEs.isBlank() != bodyEs.isBlank()) {
            errors.rejectValue(titleEs.isBlank() ? "titleEs" : "bodyEs", "dispatch.article.spanish.half");
        }
        if (version > 0 && why.isBlank() && !errors.hasFieldErrors("why")) {
            errors.rejectValue("why", "dispatch.article.why.missing");
        }
        Article.Sort said = sort;
        if (errors.hasErrors() || said == null) {
            return null;
        }
        boolean read = !readers.isBlank();
        return new NewArticle(
                said,
                topic.strip(),
                code.isBlank() ? null : code.strip(),
                new Article.Text(title.strip(), body.strip()),
                titleEs.isBlank() ? null : new Article.Text(titleEs.strip(), bodyEs.strip()),
                read ? readers : null,
                read ? (readDays == null ? Integer.valueOf(DAYS) : readDays) : null,
                why.strip(),
                again || version == 0);
    }
}
