package org.stationhouse.foundation.vault;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.stationhouse.foundation.kernel.Actor;

/**
 * Who looked at what. Each question is itself an act with its own line (CJIS AU-2, AU-7); whether the asker may ask is the caller's
 * affair ({@code staff.AccessPolicy} lies above this room).
 */
public interface AuditLooks {

    /** Lines on one page. */
    int PAGE = 50;

    /** A span of time, the end excluded. */
    record Span(Instant from, Instant to) {
        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the span ends before it begins");
            }
        }
    }

    /** @param more whether there is a next page */
    record Looks(List<AuditLine> lines, int page, boolean more) {}

    /** Who did what with a record, newest first. @param ref its public reference; @param page from 0 */
    Looks onRecord(String ref, Span span, int page, Actor actor);

    /** What a person did, newest first. @param name as audit lines name the actor */
    Looks by(String name, Span span, int page, Actor actor);

    /** What was done in a case, newest first. */
    Looks inCase(String caseNumber, Span span, int page, Actor actor);

    /** Everything done in a span, newest first. */
    Looks during(Span span, int page, Actor actor);

    /**
     * What a line changed, field by field.
     *
     * @throws RecordKeys.KeyDestroyed when the record's key was destroyed
     * @throws java.util.NoSuchElementException when there is no such line or it changed nothing
     */
    Map<String, Act.Change> changes(long id, Actor actor);
}
