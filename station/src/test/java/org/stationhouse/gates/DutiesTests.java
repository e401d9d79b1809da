package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.Browser;
import org.stationhouse.Shared;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;

/** Every duty that an issue claims has one test named after it, and that test fails when the room's service does nothing. */
@StationTest
@Order(RunOrder.DUTIES)
class DutiesTests {

    private final FloorTable table = FloorTable.ofTheDesign();

    @Autowired
    AgencyOffice agencies;

    @Test
    void everyClaimHasItsTest() {
        assertThat(Duties.duties()).hasSize(117);
        assertThat(Duties.duties().values())
                .allSatisfy(duty -> assertThat(table.rooms()).containsKey(duty.room()));
        assertThat(Duties.offences(Duties.duties(), Duties.claims(), table, tests()))
                .isEmpty();
    }

    @Test
    void everyTestFailsWhenTheServiceDoesNothing() throws ClassNotFoundException {
        var duties = Duties.duties();
        for (var claim : Duties.claims()) {
            var duty = duties.get(claim.id());
            Class<?> test = Class.forName(Duties.className(duty, claim, table));
            for (Method one : ReflectionSupport.findMethods(
                    test, it -> AnnotationSupport.isAnnotated(it, Testable.class), HierarchyTraversalMode.TOP_DOWN)) {
                fails(claim, one, Idle.servicesOf(duty.room(), claim.services()));
            }
        }
    }

    private static void fails(Duties.Claim claim, Method test, Predicate<Class<?>> services) {
        var summary = new TestExecutionSummary[1];
        Duration patience = patience(test);
        int skipped = Idle.during(
                services,
                () -> Browser.impatient(
                        patience, () -> summary[0] = run(selectMethod(test.getDeclaringClass(), test))));

        System.out.printf(
                "duties: %s with an idle service: calls=%d tests=%d failed=%d patience_ms=%d%n",
                claim.id(),
                skipped,
                summary[0].getTestsFoundCount(),
                summary[0].getTotalFailureCount(),
                patience.toMillis());
        assertThat(skipped).as("%s asks a service", claim.test()).isPositive();
        assertThat(summary[0].getTestsSucceededCount())
                .as("%s.%s proves nothing: it passes while the service does nothing", claim.test(), test.getName())
                .isZero();
        assertThat(summary[0].getTotalFailureCount()).isPositive();
    }

    @Test
    void anIdleServiceAnswersNothing() {
        var said = new boolean[1];
        int skipped = Idle.during(
                Idle.servicesOf("jurisdiction", Set.of()),
                () -> said[0] = agencies.agency().isPresent());

        assertThat(skipped).isEqualTo(1);
        assertThat(said[0]).isFalse();
        assertThat(Idle.during(Idle.servicesOf("jurisdiction", Set.of("Nobody")), agencies::agency))
                .isZero();
    }

    @Test
    void aTestThatProvesNothingIsFound() {
        assertThat(run(selectClass(PassesAlways.class)).getTestsSucceededCount())
                .isEqualTo(1);
        assertThat(run(selectClass(Fails.class)).getTotalFailureCount()).isEqualTo(1);
    }

    @Test
    void aPlantedClaimIsFound() {
        Map<String, Duties.Duty> duties =
                Map.of("PRT-01", new Duties.Duty("PRT-01", "calls", "dispatch", "a call is entered"));
        assertThat(Duties.offences(
                        duties,
                        List.of(
                                new Duties.Claim("PRT-01", 2, "", "CallTests", Set.of()),
                                new Duties.Claim("XYZ-01", 2, "all", "XYZ_01_Tests", Set.of())),
                        table,
                        Set.of("org.stationhouse.desk.dispatch.PRT_02_Tests")))
                .containsExactly(
                        "PRT-01 names no clause",
                        "PRT-01 is shown by CallTests, not by a test named after it",
                        "PRT-01 has no test org.stationhouse.desk.dispatch.CallTests",
                        "XYZ-01 is no duty",
                        "org.stationhouse.desk.dispatch.PRT_02_Tests shows a duty that nobody claims");
    }

    @Test
    void theListIsThatOfTheJobDescriptions() {
        Shared.file("duties.csv").ifPresent(original -> {
            String fresh = Duties.converted(Checkout.rows(original));
            Path copy = Checkout.TARGET.resolve("duties.csv");
            Checkout.write(copy, fresh);
            assertThat(Checkout.read(Checkout.ROOT.resolve("duties/duties.csv")))
                    .as("the list has changed: cp %s duties/duties.csv", Checkout.name(copy))
                    .isEqualTo(fresh);
        });
    }

    /**
     * What a service that does nothing should have brought never comes, so each test waits for it to the end. No wait is cut shorter
     * than the test took as a whole in this run, while the service worked.
     */
    private static Duration patience(Method test) {
        Duration least = Duration.ofSeconds(2);
        return Tally.took(test)
                .map(took -> took.compareTo(least) < 0 ? least : took)
                .orElse(Duration.ofMinutes(1));
    }

    private static TestExecutionSummary run(DiscoverySelector test) {
        var listener = new SummaryGeneratingListener();
        var quiet = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(quiet)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(test)
                                .build(),
                        listener);
        return listener.getSummary();
    }

    private static Set<String> tests() {
        var names = new TreeSet<String>();
        for (Path file : Checkout.files(Checkout.TESTS, "_Tests.java")) {
            String name = Checkout.TESTS
                    .relativize(file)
                    .toString()
                    .replace(".java", "")
                    .replace('/', '.');
            if (name.matches(".*\\.[A-Z]{3}_\\d\\d_Tests")) {
                names.add(name);
            }
        }
        return names;
    }

    static final class PassesAlways {
        @Test
        void passes() {
            assertThat(Duties.duties()).isNotEmpty();
        }
    }

    static final class Fails {
        @Test
        void fails() {
            assertThat(Duties.duties()).isEmpty();
        }
    }
}
