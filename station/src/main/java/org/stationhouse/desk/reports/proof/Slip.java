package org.stationhouse.desk.reports.proof;

import java.util.List;

/**
 * What LanguageTool found in a paragraph.
 *
 * @param from offset in the paragraph, in UTF-16 units
 * @param to behind its last one
 * @param said what is wrong, in its own English words
 * @param perhaps what may be meant, likeliest first, at most {@link Language#OFFERED}
 */
record Slip(int from, int to, boolean spelling, String said, List<String> perhaps) {}
