package org.stationhouse.backoffice.master.place;

/**
 * A row that is not taken over.
 *
 * @param line line of the file, from 1
 * @param reason one sentence
 * @param content the row as it stands in the file, cut when it is very long
 */
record BadRow(long line, String reason, String content) {

    private static final int SHOWN = 500;

    public BadRow {
        content = content.length() <= SHOWN ? content : content.substring(0, SHOWN) + "...";
    }

    /** As a terminal may show it: nothing in it steers it. */
    public String shown() {
        return "line " + line + ": " + reason.replaceAll("\\p{Cntrl}", "?");
    }
}
