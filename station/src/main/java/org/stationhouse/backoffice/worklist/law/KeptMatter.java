package org.stationhouse.backoffice.worklist.law;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A matter of law as it is kept.
 *
 * @param title what it is about, one line
 * @param about the record, null for one that stands in no room
 * @param areas of law that concern it, all when empty
 * @param rules rules that concern it, all of the areas when empty
 * @param owner code of the one who has its tasks, null where the area of law says whose they are
 */
public record KeptMatter(
        long id,
        PublicRef ref,
        String title,
        Task.@Nullable About about,
        Set<Area> areas,
        Set<RuleId> rules,
        @Nullable String owner,
        Instant openedAt,
        String openedBy) {

    /** Kind of record in audit lines. */
    public static final String KIND = "worklist.matter";

    public static final int LONGEST_TITLE = 200;

    boolean concerns(Rule rule) {
        return (areas.isEmpty() || areas.contains(rule.area())) && (rules.isEmpty() || rules.contains(rule.id()));
    }
}
