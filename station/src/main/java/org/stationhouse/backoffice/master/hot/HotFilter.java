package org.stationhouse.backoffice.master.hot;

import org.stationhouse.foundation.web.Ask;

/**
 * Which entries a list shows; each part empty when not asked.
 *
 * @param text part of what was said, of the number, or of the case number
 * @param standing HOLDS, UNCHECKED, ENDED or CLEARED
 */
record HotFilter(String subject, String kind, String text, String standing) {

    static HotFilter of(Ask ask) {
        return new HotFilter(
                ask.value("subject"), ask.value("kind"), ask.value("text").strip(), ask.value("standing"));
    }

    String asked() {
        return String.join(" ", subject, kind, text, standing).strip();
    }
}
