package org.stationhouse.foundation.web.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.MovableClock;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.DraftOf;
import org.stationhouse.foundation.web.Drafts;
import org.stationhouse.foundation.web.NoSuch;

@StationTest
class DraftDeskTests {

    private static final String PAGE = "a".repeat(32);
    private static final String OTHER = "b".repeat(32);
    private static final String FORM = "dispatch.call";

    @Autowired
    DraftDesk drafts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestDoor door;

    @Autowired
    MovableClock clock;

    private final DraftOf of = new DraftOf(FORM, PublicRef.fresh().text());
    private Actor ann = Actor.program("test");
    private Actor bob = ann;
    private long before;

    @BeforeEach
    void comeIn() {
        ann = door.actor("pst1");
        bob = door.actor(door.account("pst1", "b"));
        before = lastLine();
    }

    private boolean save(DraftOf which, String page, long edits, String said, Actor actor) {
        var field = new DraftContent.Field(List.of(""), List.of(said));
        var content = new DraftContent("A call", Map.of("narrative", field, "password", field));
        return drafts.save(new DraftDesk.Typed(which, page, edits, "/calls/new", content), actor)
                .kept();
    }

    private String said(DraftOf which, Actor actor) {
        return drafts.show(FORM, which.record(), actor)
                .flatMap(it -> Optional.ofNullable(it.content().fields().get("narrative")))
                .map(field -> field.value().getFirst())
                .orElse("");
    }

    private long lastLine() {
        return sql.sql("select coalesce(max(id), 0) from vault.audit_line")
                .query(Long.class)
                .single();
    }

    private List<String> lines() {
        return sql.sql("select verb from vault.audit_line where id > :before and verb like 'web.draft%' order by id")
                .param("before", before)
                .query(String.class)
                .list();
    }

    @Test
    void whatWasTypedStandsThereAgainForItsOwnerOnly() {
        assertThat(save(of, PAGE, 1, "Glass", ann)).isTrue();
        assertThat(save(of, PAGE, 2, "Glass breaks", ann)).isTrue();

        assertThat(said(of, ann)).isEqualTo("Glass breaks");
        assertThat(said(of, bob)).isEmpty();
        assertThat(drafts.mine(bob)).isEmpty();
        PublicRef ref = drafts.mine(ann).getFirst().ref();
        assertThatThrownBy(() -> drafts.discard(ref, bob)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> drafts.takeBack(ref, bob)).isInstanceOf(NoSuch.class);
        drafts.discard(of, bob);
        drafts.used(of, PAGE, bob);
        assertThat(said(of, ann)).isEqualTo("Glass breaks");
        assertThat(lines().subList(0, 2)).containsExactly("web.draft.begin", "web.draft.show");
    }

    @Test
    void aSecretIsNotKeptAndTheRestIsEncrypted() {
        save(of, PAGE, 1, "CANARY", ann);

        assertThat(drafts.show(FORM, of.record(), ann).orElseThrow().content().fields())
                .containsOnlyKeys("narrative");
        byte[] lies = sql.sql("select content from web.draft where record = :record")
                .param("record", of.record())
                .query(byte[].class)
                .single();
        assertThat(new String(lies, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY", "narrative");
    }

    @Test
    void aFormThatWasSentLeavesNothingWhateverItsPageSavesLate() {
        save(of, PAGE, 1, "Glass", ann);
        drafts.used(of, PAGE, ann);
        assertThat(save(of, PAGE, 2, "Glass breaks", ann)).isFalse();
        assertThat(said(of, ann)).isEmpty();
        assertThat(sql.sql("select count(*) from web.draft where content is not null")
                        .query(Long.class)
                        .single())
                .isZero();

        // the same record opened again, on another page
        assertThat(save(of, OTHER, 1, "More", ann)).isTrue();
        assertThat(said(of, ann)).isEqualTo("More");
        assertThat(lines()).containsExactly("web.draft.begin", "web.draft.use", "web.draft.begin", "web.draft.show");
    }

    @Test
    void aFormThatWasFasterThanItsFirstSaveLeavesNothing() {
        drafts.used(of, PAGE, ann);
        assertThat(save(of, PAGE, 3, "Glass", ann)).isFalse();
        assertThat(drafts.mine(ann)).isEmpty();
    }

    @Test
    void aDiscardIsTakenBackForAMinute() {
        save(of, PAGE, 1, "Glass", ann);
        PublicRef ref = drafts.mine(ann).getFirst().ref();
        drafts.discard(ref, ann);
        assertThat(drafts.mine(ann)).extracting(Drafts.Line::discarded).containsExactly(true);
        assertThat(said(of, ann)).isEmpty();
        drafts.takeBack(ref, ann);
        assertThat(said(of, ann)).isEqualTo("Glass");

        drafts.discard(ref, ann);
        clock.forward(Drafts.UNDO.plusSeconds(1));
        assertThat(drafts.mine(ann)).isEmpty();
        assertThatThrownBy(() -> drafts.takeBack(ref, ann)).isInstanceOf(NoSuch.class);
        drafts.tidy(500);
        assertThat(sql.sql("select count(*) from web.draft where content is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ofARecordThatIsNotThereYetTheNewestIsShown() {
        var first = new DraftOf(FORM, "new-" + "1".repeat(32));
        var second = new DraftOf(FORM, "new-" + "2".repeat(32));
        save(first, PAGE, 1, "First", ann);
        clock.forward(Duration.ofSeconds(1));
        save(second, OTHER, 1, "Second", ann);

        assertThat(drafts.show(FORM, "", ann).orElseThrow().of()).isEqualTo(second);
        assertThat(said(first, ann)).isEqualTo("First");
        assertThat(drafts.mine(ann))
                .extracting(Drafts.Line::path)
                .containsExactly("/calls/new?draft=" + second.record(), "/calls/new?draft=" + first.record());
        assertThat(drafts.show(FORM, "", bob)).isEmpty();
    }

    @Test
    void whatWasGivenUpEndsWithALine() {
        save(of, PAGE, 1, "Glass", ann);
        clock.forward(DraftDesk.KEPT.plusHours(1));
        assertThat(drafts.tidy(500)).isEqualTo(1);
        assertThat(drafts.mine(ann)).isEmpty();
        assertThat(lines()).contains("web.draft.expire");
        clock.forward(DraftDesk.REMEMBERED.plusHours(1));
        drafts.tidy(500);
        assertThat(sql.sql("select count(*) from web.draft").query(Long.class).single())
                .isZero();
    }

    @Test
    void anyTextComesBackAsItWas() {
        var random = Seed.random(DraftDeskTests.class);
        String huge = HexFormat.of().formatHex(bytes(random, 524_288));
        List<String> texts = List.of(
                huge,
                "שלום \u202Eabc\u202C العربية",
                "\uD83D\uDE93\uD83D\uDC6E\uD83C\uDFFD\u200D♀️ e\u0301",
                "<script>alert(1)</script> \"'& \u0000 \t \r\n{0}",
                " leading\n\ntrailing ");
        long edits = 0;
        for (String text : texts) {
            assertThat(save(of, PAGE, ++edits, text, ann)).isTrue();
            assertThat(said(of, ann)).isEqualTo(text);
        }
        assertThat(save(of, PAGE, ++edits, "half a sign \uD83D", ann)).isTrue();
        assertThat(said(of, ann)).startsWith("half a sign ");
    }

    private static byte[] bytes(java.util.Random random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
