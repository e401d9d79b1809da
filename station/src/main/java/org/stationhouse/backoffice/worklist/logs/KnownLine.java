package org.stationhouse.backoffice.worklist.logs;

/**
 * Who or what a field means, in the master index.
 *
 * @param number for example {@code N26-000123}
 * @param path its page
 */
public record KnownLine(String number, String name, String path) {}
