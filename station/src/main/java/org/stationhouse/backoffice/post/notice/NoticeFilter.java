package org.stationhouse.backoffice.post.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which notices; null where nothing is asked.
 *
 * @param state as {@link Notice.State#word()}, or {@code LATE}
 * @param text part of title or text, or the number in full
 */
record NoticeFilter(
        @Nullable String state,
        @Nullable String kind,
        @Nullable String text,
        Instant now) {}
