package org.stationhouse.desk.dispatch.info;

import org.jspecify.annotations.Nullable;

/**
 * What is said of an article when it is published or revised.
 *
 * @param readers as {@link Article#readers}
 * @param why what changed
 * @param again whether it must be read once more by those who have read it
 */
public record NewArticle(
        Article.Sort sort,
        String topic,
        @Nullable String code,
        Article.Text english,
        Article.@Nullable Text spanish,
        @Nullable String readers,
        @Nullable Integer readDays,
        String why,
        boolean again) {}
