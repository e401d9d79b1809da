package org.stationhouse.backoffice.worklist.logs;

/** A number on a blank form that was printed and is not settled yet. @param edition under which the form was printed */
public record Blank(long log, int edition, int year, long running) {

    /** Forms of one run. */
    public static final int MOST = 100;
}
