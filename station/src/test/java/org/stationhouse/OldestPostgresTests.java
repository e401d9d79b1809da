package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** PostgreSQL 15 is promised too: the rooms' tests of stores and services run again on it, in a process of their own. */
@OwnProcesses
class OldestPostgresTests {

    @Test
    void theStoresWorkOnPostgresFifteen() {
        Path jar = Path.of("target", "postgres-15.jar").toAbsolutePath();
        assertThat(jar).as("copied by the build").exists();
        try (var again = Child.with(
                List.of(
                        "@" + Path.of("..", "test", "jvm.options"),
                        "-XX:TieredStopAtLevel=4",
                        "-Xmx700m",
                        "-D" + TestFolder.OTHER_POSTGRES + "=" + jar,
                        "-D" + ServerVersionTests.MAJOR + "=15",
                        "-Dstationhouse.seed=" + Seed.number()),
                Again.class)) {
            String figures = again.awaits("on 15: ", 5);
            assertThat(again.exit()).as(() -> String.join("\n", again.said())).isZero();
            System.out.println("PostgreSQL 15: " + figures);
        }
    }

    /** One moves a house between both servers by itself, the other kills who writes files. */
    private static final Set<String> ELSEWHERE = Set.of("CopyExportTests", "KilledWriterTests");

    /** Runs every test of the shared house that needs no browser; gates look at code and pages, which are the same. */
    static final class Again {
        private Again() {}

        public static void main(String... arguments) {
            var houses = new ClassFileImporter()
                    .importUrl(Again.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                            .filter(one -> one.isAnnotatedWith(StationTest.class))
                            .filter(one -> !one.getPackageName().endsWith(".gates"))
                            .filter(one -> !ELSEWHERE.contains(one.getSimpleName()))
                            .filter(one -> one.getDirectDependenciesFromSelf().stream()
                                    .noneMatch(
                                            it -> it.getTargetClass().getName().startsWith(Browser.class.getName())))
                            .map(JavaClass::getName)
                            .sorted()
                            .toList();
            var counts = new SummaryGeneratingListener();
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(
                            houses.stream().map(DiscoverySelectors::selectClass).toList())
                    .build();
            LauncherFactory.create().execute(request, counts);
            var summary = counts.getSummary();
            summary.printFailuresTo(new PrintWriter(System.out, true), 8);
            System.out.printf(
                    "on 15: classes=%d tests=%d failed=%d%n",
                    houses.size(), summary.getTestsSucceededCount(), summary.getTotalFailureCount());
            System.exit(summary.getTotalFailureCount() == 0 && summary.getTestsSucceededCount() > 0 ? 0 : 1);
        }
    }
}
