package org.stationhouse.backoffice.post.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** What a fax must obey, on both sides of each edge. */
class FaxRulesTests {

    private static final Phone NUMBER = new Phone("+15035550142");
    private static final Phone OTHER = new Phone("+15035550143");

    private static Fax fax(Fax.Way way, boolean confidential, Fax.@Nullable Result result) {
        return new Fax(way, NUMBER, 1, confidential, null, result);
    }

    @ParameterizedTest
    @CsvSource({
        "OUT, true, none, false, false",
        "OUT, true, none, true, true",
        "OUT, true, same, false, true",
        "OUT, true, other, false, false",
        "OUT, true, other, true, false",
        "OUT, false, none, false, true",
        "OUT, false, other, false, false",
        "IN, true, none, false, true",
        "IN, true, other, false, true"
    })
    void aConfidentialFaxGoesToANumberThatIsSure(
            Fax.Way way, boolean confidential, String again, boolean known, boolean goes) {
        Phone typed = again.equals("none") ? null : again.equals("same") ? NUMBER : OTHER;
        if (goes) {
            assertThatCode(() -> FaxRules.sure(fax(way, confidential, null), typed, known))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> FaxRules.sure(fax(way, confidential, null), typed, known))
                    .isInstanceOfSatisfying(
                            Unfit.class, it -> assertThat(it.field()).isEqualTo("again"));
        }
    }

    @ParameterizedTest
    @CsvSource({"OUT, false, true, false", "OUT, true, true, true", "OUT, false, false, true", "IN, false, true, true"})
    void whatIsSentAboutACaseIsConfidential(Fax.Way way, boolean confidential, boolean about, boolean fits) {
        var attempt = assertThatCode(() -> FaxRules.confidential(fax(way, confidential, null), about));
        if (fits) {
            attempt.doesNotThrowAnyException();
        } else {
            attempt.isInstanceOf(Unfit.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        ", SENT, true",
        ", FAILED, true",
        ", WRONG_NUMBER, true",
        "FAILED, SENT, true",
        "FAILED, FAILED, false",
        "FAILED, WRONG_NUMBER, false",
        "SENT, WRONG_NUMBER, true",
        "SENT, SENT, false",
        "SENT, FAILED, false",
        "WRONG_NUMBER, SENT, false",
        "WRONG_NUMBER, FAILED, false",
        "WRONG_NUMBER, WRONG_NUMBER, false"
    })
    void theReportIsNotedAsItComes(Fax.@Nullable Result from, Fax.Result to, boolean fits) {
        var attempt = assertThatCode(() -> FaxRules.reported(fax(Fax.Way.OUT, true, from), to));
        if (fits) {
            attempt.doesNotThrowAnyException();
        } else {
            attempt.isInstanceOf(Refusal.class);
        }
    }

    @Test
    void nothingIsReportedOfAFaxThatCameIn() {
        assertThatThrownBy(() -> FaxRules.reported(fax(Fax.Way.IN, true, null), Fax.Result.SENT))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> fax(Fax.Way.IN, true, Fax.Result.SENT)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "9999, true", "10000, false"})
    void aFaxHasPages(int pages, boolean fits) {
        var attempt = assertThatCode(() -> new Fax(Fax.Way.IN, NUMBER, pages, false, null, null));
        if (fits) {
            attempt.doesNotThrowAnyException();
        } else {
            attempt.isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IN, false, false, false, false",
        "IN, true, true, true, true",
        "IN, true, false, false, true",
        "OUT, false, false, false, true",
        "OUT, false, true, false, false",
        "OUT, true, true, false, true",
        "OUT, true, true, true, false"
    })
    void whatCameInIsHandedToSomebody(Fax.Way way, boolean handed, boolean task, boolean clock, boolean fits) {
        var attempt = assertThatCode(() -> new NewMail(
                Instant.EPOCH,
                Mailpiece.Kind.REQUEST,
                null,
                "Canary",
                null,
                null,
                fax(way, true, null),
                null,
                handed ? new Owner.Line(Queue.RECORDS) : null,
                task,
                null,
                clock ? Set.of(new RuleId("ca.cpra.determination")) : Set.of()));
        if (fits) {
            attempt.doesNotThrowAnyException();
        } else {
            attempt.isInstanceOf(IllegalArgumentException.class);
        }
    }
}
