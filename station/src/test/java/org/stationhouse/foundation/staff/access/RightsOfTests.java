package org.stationhouse.foundation.staff.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.springframework.core.io.ByteArrayResource;
import org.stationhouse.foundation.staff.Rights;

/** Rights tables made for a test. */
final class RightsOfTests {

    private static final List<String> GROUPS =
            List.of("@desk", "@sworn", "@all", "administrator", "supervisor", "console", "pso1", "@public");

    private RightsOfTests() {}

    /** The real roles and forty random rights; the name of each ends with the number of its duty. */
    static Rights random(Random random) {
        var text = new StringBuilder("right,roles,case,fresh,duty,posts,glass\n");
        text.append("staff.glass.break,@desk @sworn,yes,no,,,\n");
        List<String> duties = List.of("", "PRT-01", "PST-16", "PSO-25");
        for (int i = 0; i < 40; i++) {
            boolean caseRight = random.nextBoolean();
            int duty = random.nextInt(4);
            text.append("test.right")
                    .append((char) ('a' + i / 26))
                    .append((char) ('a' + i % 26))
                    .append(".duty")
                    .append(duty)
                    .append(',')
                    .append(
                            caseRight
                                    ? random.nextBoolean() ? "@desk" : "@sworn"
                                    : GROUPS.get(random.nextInt(GROUPS.size())))
                    .append(',')
                    .append(caseRight ? "yes" : "no")
                    .append(',')
                    .append(random.nextInt(3) == 0 ? "yes" : "no")
                    .append(',')
                    .append(duties.get(duty))
                    .append(',')
                    .append(random.nextInt(3) == 0 ? "watch-commander" : "")
                    .append(',')
                    .append(random.nextBoolean() ? "yes" : "")
                    .append('\n');
        }
        return of(text.toString());
    }

    /** @param csv as a file of {@code rights/} */
    static Rights of(String csv) {
        return new Rights(new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
