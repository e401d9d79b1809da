package org.stationhouse;

import java.util.List;
import java.util.concurrent.Callable;
import org.stationhouse.foundation.vault.Health;
import org.stationhouse.foundation.vault.Health.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        description = "Says what is healthy and what is weaker than it could be; exit 1 when something is.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Override
    public Integer call() {
        List<Health.Row> rows;
        try (var house = Opening.command(folders)) {
            rows = house.getBean(Health.class).rows();
        }
        int widest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        rows.forEach(
                row -> System.out.printf("%-4s  %-" + widest + "s  %s%n", row.state(), row.name(), row.sentence()));
        System.out.println(
                "ok=" + count(rows, State.OK) + " warn=" + count(rows, State.WARN) + " bad=" + count(rows, State.BAD));
        return count(rows, State.OK) == rows.size() ? 0 : 1;
    }

    private static long count(List<Health.Row> rows, State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
