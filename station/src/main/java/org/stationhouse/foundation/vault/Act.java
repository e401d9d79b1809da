package org.stationhouse.foundation.vault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;

/**
 * One act as it will stand in the audit trail (CJIS AU-3, AU-3(1)): what, by whom, from where, on what, with what outcome.
 * Reads name records and fields, never values (AU-3(3)); values of a change go encrypted into the side table.
 *
 * @param verb room, noun and verb, for example {@code dispatch.call.log}
 * @param kind kind of record acted on, for example {@code dispatch.call}; null when the act has none
 * @param refs public references of the records, in order, at most 500
 * @param caseNumber the case, where the act belongs to one
 * @param purpose coded purpose, where the law or the policy asks one
 * @param reason reason as typed
 * @param query what was searched, as typed
 * @param changes field to before and after
 * @param bytes bytes that went in or out, null where nothing was transferred
 */
public record Act(
        String verb,
        Outcome outcome,
        Actor actor,
        @Nullable String kind,
        List<String> refs,
        @Nullable String caseNumber,
        @Nullable String purpose,
        @Nullable String reason,
        @Nullable String query,
        Map<String, Change> changes,
        @Nullable Long bytes) {

    /** What a field held before and after; null means that it did not stand there. */
    public record Change(@Nullable String before, @Nullable String after) {}

    public static final int MOST_REFS = 500;

    public Act {
        if (!verb.matches("[a-z]+(\\.[a-z-]+)+")) {
            throw new IllegalArgumentException("an act is named room.noun.verb: " + verb);
        }
        refs = List.copyOf(refs);
        changes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        if (refs.size() > MOST_REFS) {
            throw new IllegalArgumentException("at most " + MOST_REFS + " records an act");
        }
    }

    public static Act done(String verb, Actor actor) {
        return new Act(verb, Outcome.DONE, actor, null, List.of(), null, null, null, null, Map.of(), null);
    }

    public static Act refused(String verb, Actor actor, String why) {
        return new Act(verb, Outcome.REFUSED, actor, null, List.of(), null, null, why, null, Map.of(), null);
    }

    public static Act failed(String verb, Actor actor, String why) {
        return new Act(verb, Outcome.FAILED, actor, null, List.of(), null, null, why, null, Map.of(), null);
    }

    public Act on(String recordKind, String ref) {
        var more = new ArrayList<>(refs);
        more.add(ref);
        return new Act(verb, outcome, actor, recordKind, more, caseNumber, purpose, reason, query, changes, bytes);
    }

    public Act on(String recordKind, List<String> all) {
        return new Act(verb, outcome, actor, recordKind, all, caseNumber, purpose, reason, query, changes, bytes);
    }

    public Act inCase(@Nullable Object number) {
        String text = number == null ? null : number.toString();
        return new Act(verb, outcome, actor, kind, refs, text, purpose, reason, query, changes, bytes);
    }

    public Act purpose(@Nullable String code) {
        return new Act(verb, outcome, actor, kind, refs, caseNumber, code, reason, query, changes, bytes);
    }

    public Act because(@Nullable String typed) {
        return new Act(verb, outcome, actor, kind, refs, caseNumber, purpose, typed, query, changes, bytes);
    }

    public Act asked(@Nullable String typed) {
        return new Act(verb, outcome, actor, kind, refs, caseNumber, purpose, reason, typed, changes, bytes);
    }

    public Act changed(String field, @Nullable Object before, @Nullable Object after) {
        var more = new LinkedHashMap<>(changes);
        more.put(field, new Change(before == null ? null : before.toString(), after == null ? null : after.toString()));
        return new Act(verb, outcome, actor, kind, refs, caseNumber, purpose, reason, query, more, bytes);
    }

    public Act bytes(long count) {
        return new Act(verb, outcome, actor, kind, refs, caseNumber, purpose, reason, query, changes, count);
    }
}
