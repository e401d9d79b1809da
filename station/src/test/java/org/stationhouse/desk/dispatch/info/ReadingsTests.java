package org.stationhouse.desk.dispatch.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Who is asked to read what, and who no longer. */
@StationTest
class ReadingsTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Articles articles;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor sergeant = Actor.program("none");
    private Actor clerk = Actor.program("none");
    private Actor technician = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        sergeant = door.actor("supervisor");
        clerk = door.actor("prt1");
        technician = door.actor("pst1");
    }

    private PublicRef published(String readers) {
        return articles.publish(ArticlesOf.procedure("R " + mark, "Reading " + mark, readers, "", true), sergeant);
    }

    private void revise(PublicRef ref, int version, String readers, boolean again) {
        articles.revise(
                ref, version, ArticlesOf.procedure("R " + mark, "Reading " + mark, readers, "better", again), sergeant);
    }

    /** Edition and state of what this person was asked, oldest first. */
    private List<String> asked(PublicRef ref, Actor who) {
        return sql.sql("""
                        select r.edition || case when r.signed_at is not null then ' signed'
                            when r.dropped_at is not null then ' dropped' else ' open' end
                        from dispatch.article_reading r join dispatch.article a on a.id = r.article
                        where a.ref = :ref and r.account = :account order by r.edition
                        """)
                .param("ref", ref)
                .param("account", who.account())
                .query(String.class)
                .list();
    }

    @Test
    void thoseWhoWorkThereAreAskedAndNobodyElse() {
        PublicRef ref = published("RECORDS");
        assertThat(asked(ref, clerk)).containsExactly("1 open");
        assertThat(asked(ref, technician)).isEmpty();
        assertThatThrownBy(() -> readings.sign(ref, 1, technician)).isInstanceOf(Refusal.class);
        readings.sign(ref, 1, clerk);
        readings.sign(ref, 1, clerk);
        assertThat(asked(ref, clerk)).containsExactly("1 signed");
        assertThatThrownBy(() -> readings.sign(ref, 2, clerk)).isInstanceOf(Refusal.class);
    }

    @Test
    void anEditionThatMustBeReadAgainIsAskedAgainAndAnotherIsNot() {
        PublicRef ref = published("RECORDS");
        readings.sign(ref, 1, clerk);
        revise(ref, 1, "RECORDS", false);
        assertThat(asked(ref, clerk)).as("a comma").containsExactly("1 signed");
        revise(ref, 2, "RECORDS", true);
        assertThat(asked(ref, clerk)).containsExactly("1 signed", "3 open");
        Actor other = door.actor("prt2");
        assertThat(asked(ref, other)).containsExactly("1 dropped", "3 open");
        assertThatThrownBy(() -> readings.sign(ref, 1, other)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoComesLaterIsAskedByTheRoundAndWhoNeedNotAnyMoreIsNot() {
        PublicRef ref = published("SUPERVISORS");
        assertThat(asked(ref, clerk)).isEmpty();
        revise(ref, 1, "RECORDS", false);
        assertThat(asked(ref, clerk))
                .as("they read the edition that had to be read")
                .containsExactly("1 open");
        assertThat(asked(ref, sergeant)).containsExactly("1 dropped");
        sql.sql("delete from dispatch.article_reading where account = :account")
                .param("account", clerk.account())
                .update();
        readings.round(Actor.program("test"));
        assertThat(asked(ref, clerk))
                .as("who was not there when it was published")
                .containsExactly("1 open");
        assertThat(readings.round(Actor.program("test"))).isZero();
        articles.withdraw(ref, 2, "Nobody does this any more", sergeant);
        assertThat(asked(ref, clerk)).containsExactly("1 dropped");
    }

    @Test
    void whatDoesNotFitIsRefusedAndEditionsStay() {
        PublicRef ref = published("RECORDS");
        assertThatThrownBy(() -> published("RECORDS")).isInstanceOf(Unfit.class).hasMessageContaining("code");
        assertThatThrownBy(() -> revise(ref, 1, "NOBODY", true))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("readers");
        assertThatThrownBy(() -> revise(ref, 7, "RECORDS", true)).isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> articles.publish(ArticlesOf.procedure("X" + mark, "x", null, "", true), clerk))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sql.sql("update dispatch.article_edition set body = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        articles.withdraw(ref, 1, "Gone", sergeant);
        assertThatThrownBy(() -> revise(ref, 2, "RECORDS", true)).isInstanceOf(Refusal.class);
        articles.publish(ArticlesOf.procedure("R " + mark, "Anew", null, "", true), sergeant);
    }

    @Test
    void wordsOfBothLanguagesFindAnArticleAndTheTitleFirst() {
        PublicRef inTitle = articles.publish(
                ArticlesOf.answer("Towed " + mark, "Pay.", "Vehículo remolcado " + mark, "Pague la tarifa."), sergeant);
        PublicRef inText = articles.publish(
                ArticlesOf.answer("Other " + mark, "Your car was towed.", "Otro " + mark, "Su carro."), sergeant);
        assertThat(found(mark + " towing")).containsExactly(inTitle, inText);
        assertThat(found(mark + " vehiculos")).containsExactly(inTitle);
        assertThat(found(mark + " tarif")).containsExactly(inTitle);
        assertThat(found(mark + " ' | & nothing")).isEmpty();
    }

    private List<PublicRef> found(String words) {
        return articles.list(new ArticleFilter(words, null, null, null), ArticleStore.BEST, 0, 50, clerk).stream()
                .map(Article::ref)
                .toList();
    }
}
