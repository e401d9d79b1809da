package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

@StationTest
class InboxTests {

    @Autowired
    Inbox inbox;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDoor door;

    @Autowired
    MovableClock clock;

    private Actor actor = Actor.program("test");
    private final String verb = "web.inbox." + Once.fresh().replaceAll("[0-9]", "x");

    private Inbox.Post post(String key, String body) {
        return new Inbox.Post(key, 7L, "/things", body.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void hire() {
        actor = door.actor("pst1");
    }

    private String act(String answer) {
        transaction.executeWithoutResult(it -> audit.write(Act.done(verb, actor)));
        return answer;
    }

    private long acts() {
        return sql.sql("select count(*) from vault.audit_line where verb = :verb")
                .param("verb", verb)
                .query(Long.class)
                .single();
    }

    private String once(Inbox.Post post, String answer) throws Exception {
        return inbox.once(post, () -> act(answer), it -> new Inbox.Answer(302, it), before -> before.location() + "!");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndNoSecondAct() throws Exception {
        var post = post(Once.fresh(), "a");

        assertThat(once(post, "/things/1")).isEqualTo("/things/1");
        assertThat(once(post, "/things/2")).isEqualTo("/things/1!");
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void anotherBodyPathOrPersonWithTheSameKeyIsRefused() throws Exception {
        String key = Once.fresh();
        once(post(key, "a"), "/things/1");

        assertThatThrownBy(() -> once(post(key, "b"), "/x")).isInstanceOf(Inbox.KeyUsed.class);
        assertThatThrownBy(() ->
                        once(new Inbox.Post(key, 8L, "/things", post(key, "a").bodyHash()), "/x"))
                .isInstanceOf(Inbox.KeyUsed.class);
        assertThatThrownBy(() ->
                        once(new Inbox.Post(key, 7L, "/others", post(key, "a").bodyHash()), "/x"))
                .isInstanceOf(Inbox.KeyUsed.class);
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void anActThatFailsLeavesTheKeyFree() throws Exception {
        var post = post(Once.fresh(), "a");

        assertThatThrownBy(() -> inbox.once(
                        post,
                        () -> {
                            act("/things/1");
                            throw new IllegalStateException("the power went");
                        },
                        it -> new Inbox.Answer(302, String.valueOf(it)),
                        before -> before))
                .hasMessage("the power went");
        assertThat(acts()).isZero();

        assertThat(once(post, "/things/2")).isEqualTo("/things/2");
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void aRefusedFormMayBeSentAgain() throws Exception {
        String key = Once.fresh();

        String refused = inbox.once(post(key, "a"), () -> "edit", it -> null, before -> "before");

        assertThat(refused).isEqualTo("edit");
        assertThat(once(post(key, "better"), "/things/1")).isEqualTo("/things/1");
    }

    @Test
    void aPageThatCaughtItsServicesFailureAndSaysDoneIsAFault() {
        assertThatThrownBy(() -> inbox.once(
                        post(Once.fresh(), "a"),
                        () -> {
                            try {
                                transaction.executeWithoutResult(it -> {
                                    audit.write(Act.done(verb, actor));
                                    throw new IllegalStateException("refused inside");
                                });
                            } catch (IllegalStateException caught) {
                                return "/things/1";
                            }
                            return "";
                        },
                        it -> new Inbox.Answer(302, it),
                        before -> "before"))
                .hasMessageContaining("undone");
        assertThat(acts()).isZero();
    }

    @Test
    void aPageThatCaughtItsServicesFailureMayShowTheForm() throws Exception {
        String shown = inbox.once(
                post(Once.fresh(), "a"),
                () -> {
                    try {
                        transaction.executeWithoutResult(it -> {
                            throw new IllegalStateException("refused inside");
                        });
                        return "";
                    } catch (IllegalStateException caught) {
                        return "edit";
                    }
                },
                it -> null,
                before -> "before");

        assertThat(shown).isEqualTo("edit");
    }

    @Test
    void inARaceOnlyOneActs() throws Exception {
        int runners = 8;
        for (int round = 0; round < 5; round++) {
            var post = post(Once.fresh(), "race");
            var start = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(runners)) {
                List<Future<String>> answers = new ArrayList<>();
                for (int n = 0; n < runners; n++) {
                    String mine = "/things/" + n;
                    answers.add(threads.submit(() -> {
                        start.await();
                        return once(post, mine);
                    }));
                }
                start.countDown();
                List<String> all = new ArrayList<>();
                for (Future<String> answer : answers) {
                    all.add(answer.get().replace("!", ""));
                }
                assertThat(all).as("all get the winner's answer").containsOnly(all.getFirst());
            }
            assertThat(acts()).isEqualTo(round + 1);
        }
    }

    @Test
    void oldPostsAreForgotten() throws Exception {
        var post = post(Once.fresh(), "a");
        once(post, "/things/1");

        clock.forward(Inbox.KEPT.minus(Duration.ofHours(1)));
        inbox.forgetOld();
        assertThat(once(post, "/things/2")).isEqualTo("/things/1!");

        clock.forward(Duration.ofHours(2));
        assertThat(inbox.forgetOld()).isPositive();
        assertThat(once(post, "/things/3")).isEqualTo("/things/3");
    }

    @Test
    void aKeyThatAnybodyCouldGuessIsRefused() {
        assertThatThrownBy(() -> post("1", "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
