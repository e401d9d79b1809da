package org.stationhouse.backoffice.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationhouse.Seed;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/** What may stand in an e-mail, which mailboxes there are, when it is tried again, on both sides of each rule. */
class MailTests {

    private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "N26-000012, /notices/{ref}, true",
        "-,          /,              true",
        "-,          /outbox,        true",
        "N26-000012, /notices/{ref}?who=Lopez, false",
        "N26-000012, /notices/Lopez, false",
        "N26-000012, https://elsewhere.example/, false",
        "Lopez,      /,              false",
        "N26-000012 Lopez, /,        false",
        "26-000123,  /,              false",
        "8ABC123,    /,              false"
    })
    void anEmailHoldsANumberAndAPageOnly(String number, String path, boolean fits) {
        String page = path.replace("{ref}", PublicRef.fresh().text());
        String bare = number.equals("-") ? null : number;
        if (fits) {
            assertThatCode(() -> new Mail(Wording.NOTICE, bare, page)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> new Mail(Wording.NOTICE, bare, page)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anAnswerBearsPublishedWordsAndNothingElseDoes() {
        assertThat(new Mail(Wording.ANSWER, "K26-000012", "/", "Bring your ID.", null).said())
                .isEqualTo("Bring your ID.");
        assertThatThrownBy(() -> new Mail(Wording.ANSWER, "K26-000012", "/"))
                .isInstanceOf(IllegalArgumentException.class);
        for (Wording other : Wording.values()) {
            if (other != Wording.ANSWER) {
                assertThatThrownBy(() -> new Mail(other, "N26-000012", "/", "Lopez was arrested.", null))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "first.last@police.example.org", "o'neil+desk@x.example"})
    void mailboxes(String typed) {
        assertThat(new Mailbox(typed).domain()).isEqualTo(typed.substring(typed.indexOf('@') + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a@", "@b", "a b@c", "a@b c", "a@b,d@e", "A <a@b>", "a@b\r\nBcc: x@y", "a@-b", "a@b..c"
            })
    void noMailboxes(String typed) {
        assertThat(Mailbox.fits(typed)).isFalse();
    }

    /** Tries come later and later, never more than 30 minutes apart, and end after four days (RFC 5321 section 4.5.4.1). */
    @Test
    void triesGrowApartAndEnd() {
        assertThat(Backoff.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Backoff.pause(5)).isEqualTo(Duration.ofMinutes(16));
        for (int tries = 1; tries < 300; tries++) {
            assertThat(Backoff.pause(tries + 1))
                    .isGreaterThanOrEqualTo(Backoff.pause(tries))
                    .isLessThanOrEqualTo(Duration.ofMinutes(30));
        }
        assertThat(Backoff.over(NOW, NOW.plus(Duration.ofDays(4)).minusMillis(1)))
                .isFalse();
        assertThat(Backoff.over(NOW, NOW.plus(Duration.ofDays(4)))).isTrue();
    }

    @Test
    void whatMayBeCalledBackAndSentAgain() {
        Delivery waits = delivery(new DeliveryState.Pending(0, NOW, null));
        Delivery underWay = delivery(new DeliveryState.Pending(1, NOW, NOW.plusSeconds(1)));
        Delivery leftBehind = delivery(new DeliveryState.Pending(1, NOW, NOW));
        assertThatCode(() -> OutboxRules.mayBeCanceled(waits, NOW)).doesNotThrowAnyException();
        assertThatCode(() -> OutboxRules.mayBeCanceled(leftBehind, NOW)).doesNotThrowAnyException();
        assertThatThrownBy(() -> OutboxRules.mayBeCanceled(underWay, NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> OutboxRules.mayBeSentAgain(waits)).isInstanceOf(Refusal.class);

        Delivery accepted = delivery(new DeliveryState.Accepted(NOW, "250"));
        assertThatThrownBy(() -> OutboxRules.mayBeCanceled(accepted, NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> OutboxRules.mayBeSentAgain(accepted)).isInstanceOf(Refusal.class);
        for (var ended : new DeliveryState[] {
            new DeliveryState.Rejected(NOW, "554"),
            new DeliveryState.GivenUp(NOW, "451"),
            new DeliveryState.Canceled(NOW, "x", "y")
        }) {
            assertThatThrownBy(() -> OutboxRules.mayBeCanceled(delivery(ended), NOW))
                    .isInstanceOf(Refusal.class);
            assertThatCode(() -> OutboxRules.mayBeSentAgain(delivery(ended))).doesNotThrowAnyException();
        }
    }

    /** The canary: whatever is drawn, a text that names somebody is no number of the house. */
    @Test
    void noNameIsANumber() {
        Random chance = Seed.random(MailTests.class);
        for (int n = 0; n < 20_000; n++) {
            var text = new StringBuilder();
            for (int letters = 1 + chance.nextInt(14); letters > 0; letters--) {
                text.append((char) (' ' + chance.nextInt(95)));
            }
            String drawn = text.toString();
            if (Mail.bare(drawn)) {
                assertThat(drawn.replaceAll("[A-Z]{1,3}\\d\\d-\\d+", "")).isEmpty();
            }
        }
        assertThat(Mail.bare("CANARY")).isFalse();
    }

    private static Delivery delivery(DeliveryState state) {
        return new Delivery(
                1,
                PublicRef.fresh(),
                "k",
                new Mail(Wording.TEST, null, "/"),
                Locale.ENGLISH,
                new Mailbox("a@b"),
                null,
                NOW,
                "x",
                state,
                1);
    }
}
