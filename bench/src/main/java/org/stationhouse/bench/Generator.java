package org.stationhouse.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Writes audit lines until there are as many as wished, by the program's own audit trail, two hundred a transaction. */
final class Generator {

    private static final int BATCH = 200;
    private static final List<String> CLERKS =
            List.of("dwhitfield", "ktran", "mxiong", "pnovak", "rdelgado", "sfields");

    private final BenchHouse house;
    private final Acts acts;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Generator(BenchHouse house, Acts acts) {
        this.house = house;
        this.acts = acts;
        this.trail = house.bean(AuditTrail.class);
        this.transaction = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
    }

    /** Two writers at once. @param size lines that the trail is to hold at least */
    void fill(long size, long seed, Figures figures) {
        long missing = size - house.store().lines();
        if (missing <= 0) {
            return;
        }
        long cpu = Processor.mine();
        long begun = System.nanoTime();
        IntStream.range(0, 2).parallel().forEach(writer -> {
            var random = new Random(seed + writer);
            for (long left = missing / 2 + writer * (missing % 2); left > 0; left -= BATCH) {
                int lines = (int) Math.min(BATCH, left);
                transaction.executeWithoutResult(status -> {
                    for (int n = 0; n < lines; n++) {
                        trail.write(act(random));
                    }
                });
            }
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        figures.say(
                "filled with %d lines more: %.0f a second, %.0f us of processor each in this process (%s)",
                missing, missing / seconds, (Processor.mine() - cpu) / 1e3 / missing, Processor.machine());
    }

    /** Six looks, two lists with their references, two changes with values before and after. */
    private Act act(Random random) {
        var clerk = new Actor(
                CLERKS.get(random.nextInt(CLERKS.size())),
                "pst1",
                (long) random.nextInt(1, 100),
                Long.toString(random.nextLong(Long.MAX_VALUE), 36),
                "10.0." + random.nextInt(4) + "." + random.nextInt(1, 255));
        int chance = random.nextInt(10);
        if (chance < 2) {
            List<String> shown = IntStream.range(0, 20)
                    .mapToObj(n -> acts.any(random).text())
                    .toList();
            return Act.done("dispatch.call.list", clerk).on(Call.KIND, shown);
        }
        Act act = Act.done(chance < 8 ? "dispatch.call.read" : "dispatch.call.change", clerk)
                .on(Call.KIND, acts.any(random).text());
        return chance < 8 ? act : act.changed("place", Acts.forty(random), Acts.forty(random));
    }
}
