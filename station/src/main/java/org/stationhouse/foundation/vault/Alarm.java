package org.stationhouse.foundation.vault;

/**
 * Something that a person must know of soon (CJIS AU-5: within an hour). Published as an event; the home page, the health page and
 * the system's log show it, later the worklist and post.
 *
 * @param what short stable name, for example {@code audit.not-written}
 * @param sentence what happened and what to do, one clear sentence
 */
public record Alarm(String what, String sentence) {}
