package org.stationhouse.backoffice.media.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stationhouse.backoffice.media.file.Attachment.Standing;
import org.stationhouse.backoffice.media.file.RemovalRules.Ruling;
import org.stationhouse.foundation.kernel.Actor;

class RemovalRulesTests {

    private static final List<String> STEPS = List.of("HELD", "LIFTED", "ASKED", "DECLINED", "REMOVED");
    private static final Instant AT = Instant.parse("2026-11-20T17:00:00Z");

    private static Actor person(long account) {
        return new Actor("clerk-" + account, "supervisor", account, "s", "127.0.0.1");
    }

    @Test
    void eachStepLeadsWhereItMay() {
        Map<Standing, List<String>> steps = Map.of(
                new Standing.Kept(), List.of("HELD", "ASKED"),
                new Standing.Held(AT, "det", "trial"), List.of("LIFTED"),
                new Standing.Asked(AT, "clerk", 1L, "wrong case"), List.of("HELD", "DECLINED", "REMOVED"),
                new Standing.Asked(AT, "program", null, "nobody"), List.of("HELD", "DECLINED"),
                new Standing.Removed(AT, "sgt", "clerk", "wrong case"), List.of());
        steps.forEach((from, allowed) -> assertThat(STEPS)
                .as(from.toString())
                .filteredOn(it -> RemovalRules.step(from, it, person(2)) instanceof Ruling.Allowed)
                .isEqualTo(allowed));
    }

    @Test
    void whoAskedDoesNotRemove() {
        var asked = new Standing.Asked(AT, "clerk", 2L, "wrong case");
        assertThat(RemovalRules.step(asked, "REMOVED", person(2)))
                .isEqualTo(new Ruling.Refused("Another person than the one who asked removes it."));
        assertThat(RemovalRules.step(asked, "REMOVED", person(3))).isInstanceOf(Ruling.Allowed.class);
    }
}
