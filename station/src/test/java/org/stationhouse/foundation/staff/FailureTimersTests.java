package org.stationhouse.foundation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.proof.Attempts;
import org.stationhouse.foundation.staff.proof.Attempts.Begun;

/** How long failures count, and how many: five for a name there, twenty everywhere, two hundred of a source (CJIS AC-7). */
@StationTest
class FailureTimersTests {

    static final Set<String> PROVES = Set.of("WINDOW", "lock");

    private static final AtomicInteger SOURCES = new AtomicInteger();

    @Autowired
    MovableClock clock;

    @Autowired
    Attempts attempts;

    @Autowired
    SignInDesk desk;

    @Autowired
    JdbcClient sql;

    @TestFactory
    List<DynamicTest> holdUntilTheirBordersAndNoLonger() {
        return Border.tests(
                clock,
                PROVES,
                List.of(
                        Border.of(
                                "WINDOW here, fifth failure",
                                "AC-7: five in 15 minutes",
                                Attempts.WINDOW,
                                "Locked",
                                "Open",
                                () -> failures(4, 1)),
                        Border.of(
                                "WINDOW here, fourth failure",
                                "AC-7: not before the fifth",
                                Attempts.WINDOW,
                                "Open",
                                "Open",
                                () -> failures(3, 1)),
                        Border.of(
                                "WINDOW everywhere, twentieth failure",
                                "twenty from all sources",
                                Attempts.WINDOW,
                                "Locked",
                                "Open",
                                () -> failures(19, 19)),
                        Border.of(
                                "WINDOW everywhere, nineteenth failure",
                                "not before the twentieth",
                                Attempts.WINDOW,
                                "Open",
                                "Open",
                                () -> failures(18, 18)),
                        Border.of(
                                "WINDOW of a source, 200th failure",
                                "whatever the names",
                                Attempts.WINDOW,
                                "TOO_MANY",
                                "WRONG",
                                () -> ofSource(Attempts.MOST_OF_SOURCE - 1)),
                        Border.of(
                                "WINDOW of a source, 199th failure",
                                "not before the 200th",
                                Attempts.WINDOW,
                                "WRONG",
                                "WRONG",
                                () -> ofSource(Attempts.MOST_OF_SOURCE - 2)),
                        Border.of(
                                "lock",
                                "AC-7: until released, however long",
                                Duration.ofDays(400),
                                "Locked",
                                "Locked",
                                this::lock)));
    }

    @Test
    void aSourceThatIsNotListenedToShutsNobodyOutElsewhereAndIsTold() {
        assertThat(ofSource(Attempts.MOST_OF_SOURCE).get()).isEqualTo("TOO_MANY");
        String shut = source();
        assertThat(why(shut)).isEqualTo("TOO_MANY");
        assertThat(why("10.77.0.1")).isEqualTo("WRONG");
        assertThat(sql.sql("select reason from vault.audit_line where source = :source order by id desc limit 1")
                        .param("source", shut)
                        .query(String.class)
                        .single())
                .isEqualTo("too many failures from there");
        assertThat(sql.sql(
                                "select count(*) from office.alarm where what = 'staff.source-shut' and sentence like :source")
                        .param("source", "%" + shut + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** One more failure comes when it is asked. @param sources from how many the earlier ones come in turn */
    private Supplier<String> failures(int count, int sources) {
        String key = PublicRef.fresh().text();
        String home = fresh();
        for (int i = 0; i < count; i++) {
            fail(key, i % sources == 0 ? home : home + "." + i % sources);
        }
        return () -> {
            fail(key, home);
            return attempts.begin(key, home).getClass().getSimpleName();
        };
    }

    /** One more failure comes when it is asked, then somebody signs in there. @param count each for another name */
    private Supplier<String> ofSource(int count) {
        String source = fresh();
        for (int i = 0; i < count; i++) {
            fail(PublicRef.fresh().text(), source);
        }
        return () -> {
            fail(PublicRef.fresh().text(), source);
            return why(source);
        };
    }

    private String why(String source) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(source);
        desk.acknowledge(request);
        return desk.begin("nobody-" + PublicRef.fresh().text(), "wrong", request) instanceof SignInStep.Failed failed
                ? failed.why().name()
                : "in";
    }

    private void fail(String key, String source) {
        if (attempts.begin(key, source) instanceof Begun.Open open) {
            attempts.failed(open.attempt(), key, source);
        }
    }

    private Supplier<String> lock() {
        String key = PublicRef.fresh().text();
        String source = fresh();
        for (int i = 0; i < Attempts.MOST_HERE; i++) {
            fail(key, source);
        }
        return () -> attempts.begin(key, source).getClass().getSimpleName();
    }

    /** An address that saw no failure yet. */
    private static String fresh() {
        SOURCES.incrementAndGet();
        return source();
    }

    private static String source() {
        return "10.66." + SOURCES.get() / 250 + "." + SOURCES.get() % 250;
    }
}
