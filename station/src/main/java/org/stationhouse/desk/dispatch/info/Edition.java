package org.stationhouse.desk.dispatch.info;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an article said from one change to the next.
 *
 * @param number 1 for the first
 * @param why what changed
 * @param again whether those who must read the article must read this edition too
 */
record Edition(
        int number,
        Article.Text english,
        Article.@Nullable Text spanish,
        String why,
        boolean again,
        Instant madeAt,
        String madeBy) {}
