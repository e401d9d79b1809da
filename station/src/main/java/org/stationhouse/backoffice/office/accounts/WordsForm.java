package org.stationhouse.backoffice.office.accounts;

import org.jspecify.annotations.Nullable;

/** What the browser sends to ban words and passwords. @param words apart by blanks or lines */
record WordsForm(String words) {

    WordsForm(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    static WordsForm empty() {
        return new WordsForm("");
    }
}
