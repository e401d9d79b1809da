package org.stationhouse.backoffice.office.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends for the small lists of access: locks, reviews, terminals, banned words.
 *
 * @param what account of a review line, or words to ban
 * @param verdict of a review line, or why a terminal is exempt
 */
record WhyForm(String why, String what, String verdict, String source, String label) {

    WhyForm(
            @Nullable String why,
            @Nullable String what,
            @Nullable String verdict,
            @Nullable String source,
            @Nullable String label) {
        this.why = why == null ? "" : why;
        this.what = what == null ? "" : what;
        this.verdict = verdict == null ? "" : verdict;
        this.source = source == null ? "" : source;
        this.label = label == null ? "" : label;
    }

    static WhyForm empty() {
        return new WhyForm("", "", "", "", "");
    }
}
