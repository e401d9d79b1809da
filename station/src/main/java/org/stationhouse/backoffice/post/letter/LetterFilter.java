package org.stationhouse.backoffice.post.letter;

import org.jspecify.annotations.Nullable;

/**
 * Which letters; null where nothing is asked.
 *
 * @param text part of addressee or subject, or a number in full: its own, the certified one, the case
 */
record LetterFilter(@Nullable String state, @Nullable String text) {}
