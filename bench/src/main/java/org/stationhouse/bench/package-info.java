/**
 * Measures the program, so that its numbers can be repeated by anybody: {@code ./stationhouse bench audit}, {@code bench start}. It
 * works on a scratch folder of its own, through the same public services as the pages do.
 */
@NullMarked
package org.stationhouse.bench;

import org.jspecify.annotations.NullMarked;
