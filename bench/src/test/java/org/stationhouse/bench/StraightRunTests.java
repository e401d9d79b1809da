package org.stationhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.stationhouse.bench.Acts.Kind;
import org.stationhouse.foundation.kernel.PublicRef;

/** What is sent straight to the database is what the program sends: nothing stays of the act that was listened to, all of what is sent anew. */
class StraightRunTests {

    @TempDir
    Path below;

    @Test
    void theSameSqlLeavesTheSameRowsAndItsAuditLine() throws Exception {
        try (var scratch = ScratchFolder.make(below);
                var house = new BenchHouse(scratch)) {
            var acts = new Acts(house);
            var random = new Random(7);
            acts.log(3, random);
            PublicRef call = acts.calls().getFirst();
            for (Kind kind : Kind.values()) {
                Runnable act = acts.prepared(kind, call, random);
                List<Long> before = standing(house);
                act.run();
                List<Long> more = grown(before, standing(house));
                Runnable another = acts.prepared(kind, call, random);
                List<Long> byProgram = standing(house);
                Script script = Tap.of(house.bean(PlatformTransactionManager.class), another);
                assertThat(standing(house)).as("%s, listened to", kind).isEqualTo(byProgram);
                assertThat(script.statements()).isGreaterThan(1);
                try (Connection straight = house.connect()) {
                    straight.setAutoCommit(false);
                    script.replay(straight);
                }
                assertThat(grown(byProgram, standing(house)))
                        .as("%s, sent straight", kind)
                        .isEqualTo(more);
            }
            Path file = below.resolve("samples.csv");
            var samples = new Samples(file);
            new StraightRun(house, new Figures(), new Report("x", "x"), samples)
                    .run(
                            List.of(new StraightRun.Deed(
                                    "save", () -> acts.prepared(Kind.SAVE, acts.any(random), random))),
                            45);
            samples.write();
            assertThat(Files.readAllLines(file)).hasSize(91).contains("act,way,n,micros");
        }
    }

    /** Lines of calls, of the audit trail, and the sum of the versions of calls. */
    private static List<Long> standing(BenchHouse house) {
        JdbcClient sql = house.bean(JdbcClient.class);
        return List.of(
                count(sql, "select count(*) from dispatch.line"),
                count(sql, "select count(*) from vault.audit_line where actor = 'bench'"),
                count(sql, "select sum(version) from dispatch.call"));
    }

    private static long count(JdbcClient sql, String question) {
        return sql.sql(question).query(Long.class).single();
    }

    private static List<Long> grown(List<Long> before, List<Long> after) {
        return List.of(after.get(0) - before.get(0), after.get(1) - before.get(1), after.get(2) - before.get(2));
    }
}
