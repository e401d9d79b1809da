package org.stationhouse.desk.dispatch.info;

import org.jspecify.annotations.Nullable;

/** Articles as somebody writes them. */
final class ArticlesOf {

    private ArticlesOf() {}

    static NewArticle answer(String title, String body, String titleEs, String bodyEs) {
        return new NewArticle(
                Article.Sort.ANSWER,
                "Towed vehicles",
                null,
                new Article.Text(title, body),
                new Article.Text(titleEs, bodyEs),
                null,
                null,
                "",
                true);
    }

    /** @param readers as {@link Article#readers} */
    static NewArticle procedure(String code, String title, @Nullable String readers, String why, boolean again) {
        return new NewArticle(
                Article.Sort.PROCEDURE,
                "Evidence",
                code,
                new Article.Text(title, "1. Count it.\n2. Count it again."),
                null,
                readers,
                readers == null ? null : 14,
                why,
                again);
    }
}
