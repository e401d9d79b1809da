package org.stationhouse.foundation.vault;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * What is asked; a part that is null asks nothing.
     *
     * @param person as audit lines name the actor
     * @param record public reference
     * @param verb of the act, or its beginning: {@code dispatch.call} for all that is done with calls
     */
    record Question(
            @Nullable String person,
            @Nullable String record,
            @Nullable String caseNumber,
            @Nullable String verb,
            @Nullable Outcome outcome) {

        public static final Question ALL = new Question(null, null, null, null, null);

        public static Question by(String person) {
            return new Question(person, null, null, null, null);
        }

        public static Question onRecord(String ref) {
            return new Question(null, ref, null, null, null);
        }

        public static Question inCase(String number) {
            return new Question(null, null, number, null, null);
        }
    }

    /** What was done, newest first. @param page from 0 */
    Looks find(Question question, Span span, int page, Actor actor);

    /** What was done, newest first, for a file. @param most lines; {@code reason} why so many, null when nobody was asked */
    List<AuditLine> export(Question question, Span span, int most, @Nullable String reason, Actor actor);

    /** The actor's own acts, newest first. What he did himself is no news to him: this question leaves no line. @param most lines */
    List<AuditLine> own(Span span, int most, Actor actor);

    /** One line. */
    Optional<AuditLine> line(long id, Actor actor);

    /**
     * What a line changed, field by field.
     *
     * @throws RecordKeys.KeyDestroyed when the record's key was destroyed
     * @throws java.util.NoSuchElementException when there is no such line or it changed nothing
     */
    Map<String, Act.Change> changes(long id, Actor actor);
}
