package org.stationhouse.backoffice.media;

/** What an attachment is, as a clerk says it. */
public enum Sort {
    PHOTO,
    PORTRAIT,
    REPORT,
    DOCUMENT,
    STATEMENT,
    RECORDING,
    VIDEO,
    EMAIL,
    OTHER
}
