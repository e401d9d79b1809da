package org.stationhouse.foundation.vault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;

/**
 * One act as it will stand in the audit trail (CJIS AU-3, AU-3(1)): what, by whom, from where, on what, with what outcome.
 * Reads name records and fields, never values (AU-3(3)); values of a change go encrypted into the side table. Time, duration and
 * addresses of the request are added when it is written.
 *
 * @param verb room, noun and verb, for example {@code dispatch.call.log}
 * @param kind kind of record acted on, for example {@code dispatch.call}; null when the act has none
 * @param refs public references of the records, in order, at most 500; the first is the record that the changes belong to
 * @param caseNumber the case, where the act belongs to one
 * @param purpose coded purpose, where the law or the policy asks one
 * @param reason reason as typed
 * @param query what was searched, as typed
 * @param changes field to before and after
 * @param ori agency that the act is for, null for the house's own
 * @param extent how much was read, written or transferred
 * @param release to whom criminal history went, null for anything else
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
        @Nullable Ori ori,
        Extent extent,
        @Nullable Release release) {

    /** What a field held before and after; null means that it did not stand there. */
    public record Change(@Nullable String before, @Nullable String after) {}

    /** Number of records and bytes, null where nothing was counted. The request's own length is used where bytesIn is null. */
    public record Extent(
            @Nullable Long count,
            @Nullable Long bytesIn,
            @Nullable Long bytesOut) {
        static final Extent NONE = new Extent(null, null, null);
    }

    /** Criminal history only (CJIS 5.1.3, AU-3(1); 11 CCR 707(c)): who receives it, who asked, to whom it is passed on. */
    public record Release(
            String receivingAgency,
            String requestor,
            @Nullable String secondaryRecipient) {}

    public static final int MOST_REFS = 500;

    public Act {
        if (!verb.matches("[a-z]+(\\.[a-z-]+)+")) {
            throw new IllegalArgumentException("an act is named room.noun.verb: " + verb);
        }
        refs = List.copyOf(refs);
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        if (refs.size() > MOST_REFS) {
            throw new IllegalArgumentException("at most " + MOST_REFS + " records an act");
        }
    }

    public static Act done(String verb, Actor actor) {
        return of(verb, Outcome.DONE, actor, null);
    }

    public static Act refused(String verb, Actor actor, String why) {
        return of(verb, Outcome.REFUSED, actor, why);
    }

    public static Act failed(String verb, Actor actor, String why) {
        return of(verb, Outcome.FAILED, actor, why);
    }

    private static Act of(String verb, Outcome outcome, Actor actor, @Nullable String why) {
        return new Act(verb, outcome, actor, null, List.of(), null, null, why, null, Map.of(), null, Extent.NONE, null);
    }

    public Act on(String recordKind, String ref) {
        var more = new ArrayList<>(refs);
        more.add(ref);
        return new Act(
                verb,
                outcome,
                actor,
                recordKind,
                more,
                caseNumber,
                purpose,
                reason,
                query,
                changes,
                ori,
                extent,
                release);
    }

    public Act on(String recordKind, List<String> all) {
        return new Act(
                verb,
                outcome,
                actor,
                recordKind,
                all,
                caseNumber,
                purpose,
                reason,
                query,
                changes,
                ori,
                extent,
                release);
    }

    public Act inCase(@Nullable Object number) {
        String text = number == null ? null : number.toString();
        return new Act(verb, outcome, actor, kind, refs, text, purpose, reason, query, changes, ori, extent, release);
    }

    public Act purpose(@Nullable String code) {
        return new Act(
                verb, outcome, actor, kind, refs, caseNumber, code, reason, query, changes, ori, extent, release);
    }

    public Act because(@Nullable String typed) {
        return new Act(
                verb, outcome, actor, kind, refs, caseNumber, purpose, typed, query, changes, ori, extent, release);
    }

    public Act asked(@Nullable String typed) {
        return new Act(
                verb, outcome, actor, kind, refs, caseNumber, purpose, reason, typed, changes, ori, extent, release);
    }

    public Act changed(String field, @Nullable Object before, @Nullable Object after) {
        var more = new LinkedHashMap<>(changes);
        more.put(field, new Change(before == null ? null : before.toString(), after == null ? null : after.toString()));
        return new Act(
                verb, outcome, actor, kind, refs, caseNumber, purpose, reason, query, more, ori, extent, release);
    }

    /** The act is done for another agency than the house's own (contract cities). */
    public Act under(@Nullable Ori other) {
        return new Act(
                verb, outcome, actor, kind, refs, caseNumber, purpose, reason, query, changes, other, extent, release);
    }

    /** How many records an answer, an import or an export held, where that is more than the references named. */
    public Act count(long records) {
        var more = new Extent(records, extent.bytesIn(), extent.bytesOut());
        return new Act(
                verb, outcome, actor, kind, refs, caseNumber, purpose, reason, query, changes, ori, more, release);
    }

    /** Bytes that went out. */
    public Act bytes(long out) {
        var more = new Extent(extent.count(), extent.bytesIn(), out);
        return new Act(
                verb, outcome, actor, kind, refs, caseNumber, purpose, reason, query, changes, ori, more, release);
    }

    /** Bytes that came in. */
    public Act received(long in) {
        var more = new Extent(extent.count(), in, extent.bytesOut());
        return new Act(
                verb, outcome, actor, kind, refs, caseNumber, purpose, reason, query, changes, ori, more, release);
    }

    public Act releasedTo(String receivingAgency, String requestor, @Nullable String secondaryRecipient) {
        var to = new Release(receivingAgency, requestor, secondaryRecipient);
        return new Act(verb, outcome, actor, kind, refs, caseNumber, purpose, reason, query, changes, ori, extent, to);
    }
}
