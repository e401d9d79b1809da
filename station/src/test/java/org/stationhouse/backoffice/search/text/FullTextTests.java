package org.stationhouse.backoffice.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

@StationTest
class FullTextTests {

    @Autowired
    FullText texts;

    @Autowired
    Passages passages;

    @Autowired
    SearchEntries entries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final Actor clerk = new Actor("kim", "prt2", null, "full-text-tests", "test");

    /** A word that no other test has. */
    private final String mark = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    private final List<PublicRef> filed = new ArrayList<>();

    @AfterEach
    void remove() {
        transaction.executeWithoutResult(status -> filed.forEach(it -> {
            passages.remove(it);
            entries.remove(Texts.KIND, it);
        }));
    }

    private PublicRef file(String at, String author, String text) {
        PublicRef ref = PublicRef.fresh();
        filed.add(ref);
        Instant when = Instant.parse(at + "T08:00:00Z");
        transaction.executeWithoutResult(status -> {
            entries.put(new SearchEntry(
                    Texts.KIND, ref, "T-1", "Burglary", null, when, List.of(new SearchKey.Number("T-1"))));
            passages.put(ref, List.of(Texts.passage(ref, "narrative", when, author, text)));
        });
        return ref;
    }

    private FullText.Answer ask(String typed, TextFilter filter, Actor actor) {
        TextQuestion question = ((TextQuestion.Reading.Clear) TextQuestion.read(typed)).question();
        return texts.find(question, typed, filter, actor);
    }

    private List<PublicRef> find(String typed) {
        return refs(ask(typed, TextFilter.ALL, clerk));
    }

    private static List<PublicRef> refs(FullText.Answer answer) {
        return answer.found().stream().map(it -> it.hit().ref()).toList();
    }

    @Test
    void wordsAreFoundInAnyFormAndPhrasesInTheirOrder() {
        PublicRef ref = file(
                "2026-11-20",
                "Kim",
                mark
                        + " Witness Her Lor saw burglars breaking the rear windows; he said: I will kill you, at 916-555-0123.");
        PublicRef other = file("2026-11-21", "Kim", mark + " You will not, I said. Kill the engine.");

        assertThat(find(mark + " burglar window")).containsExactly(ref);
        assertThat(find(mark + " \"i will kill you\"")).containsExactly(ref);
        assertThat(find(mark + " i will kill you")).containsExactly(other, ref);
        assertThat(find(mark + " -burglary")).containsExactly(other, ref);
        assertThat(find(mark + " -burglar")).containsExactly(other);
        assertThat(find(mark + " -\"will not\"")).containsExactly(ref);
        assertThat(find(mark + " burgl*")).containsExactly(ref);
        assertThat(find(mark + " -burgl*")).containsExactly(other);
        assertThat(find(mark + " windows*")).containsExactly(ref);
        assertThat(find(mark + " \"rear win*\"")).containsExactly(ref);
        assertThat(find(mark + " \"rear wib*\"")).isEmpty();
        assertThat(find(mark + " her lor")).containsExactly(ref);
        assertThat(find(mark + " 916-555-0123")).containsExactly(ref);
        assertThat(find(mark + " 555-916")).isEmpty();
        assertThat(find(mark.substring(0, mark.length() - 1) + "*")).containsExactly(other, ref);
    }

    @Test
    void dateAndAuthorNarrow() {
        PublicRef old = file("2019-03-01", "Ana Vance", mark + " window");
        PublicRef young = file("2026-11-20", "Bo Vance", mark + " window");
        Instant between = Instant.parse("2022-01-01T00:00:00Z");

        assertThat(refs(ask(mark, new TextFilter(null, "ana", null, null, null), clerk)))
                .containsExactly(old);
        assertThat(refs(ask(mark, new TextFilter(null, "vance", null, null, null), clerk)))
                .containsExactly(young, old);
        assertThat(refs(ask(mark, new TextFilter(null, null, between, null, null), clerk)))
                .containsExactly(young);
        assertThat(refs(ask(mark, new TextFilter(null, null, null, between, null), clerk)))
                .containsExactly(old);
        assertThat(refs(ask(mark, new TextFilter(Set.of(Texts.KIND), null, null, null, null), clerk)))
                .containsExactly(young, old);
        assertThat(refs(ask(mark, new TextFilter(Set.of("dispatch.call"), null, null, null, null), clerk)))
                .isEmpty();
    }

    @Test
    void pagesGoOnBehindTheLastOneAndLeaveNothingOut() {
        List<PublicRef> all = new ArrayList<>();
        for (int n = 0; n < FullText.PAGE + 10; n++) {
            all.addFirst(file("2026-0" + (1 + n / 10) + "-1" + n % 10, "Kim", mark + " window " + n));
        }
        FullText.Answer first = ask(mark, TextFilter.ALL, clerk);
        assertThat(first.enough()).isTrue();
        assertThat(refs(first)).isEqualTo(all.subList(0, FullText.PAGE));
        Key next = Key.of(java.util.Objects.requireNonNull(first.next()).text()).orElseThrow();
        FullText.Answer second = ask(mark, new TextFilter(null, null, null, null, next), clerk);
        assertThat(second.next()).isNull();
        assertThat(refs(second)).isEqualTo(all.subList(FullText.PAGE, all.size()));
    }

    @Test
    void onlyTheNewestWordsOfARecordStand() {
        PublicRef ref = file("2026-11-20", "Kim", mark + " first");
        Instant when = Instant.parse("2026-11-20T08:00:00Z");
        transaction.executeWithoutResult(status -> passages.put(
                ref,
                List.of(
                        Texts.passage(ref, "narrative", when, "Kim", mark + " second"),
                        Texts.passage(ref, "statement-1", when, "Kim", mark + " third"))));
        assertThat(find(mark + " first")).isEmpty();
        assertThat(find(mark + " second")).containsExactly(ref);
        assertThat(find(mark + " third")).containsExactly(ref);
        transaction.executeWithoutResult(
                status -> passages.put(ref, List.of(Texts.passage(ref, "narrative", when, "Kim", " ... "))));
        assertThat(sql.sql("select count(*) from search.passage where ref = :ref")
                        .param("ref", ref)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aNarrativeOfTwoHundredThousandSignsIsFoundToItsLastWord() {
        PublicRef ref =
                file("2026-11-20", "Kim", mark + " " + "the victim said no, ".repeat(9_990) + "and the zebra escaped");
        assertThat(find(mark + " zebra")).containsExactly(ref);
        assertThat(find(mark + " \"the zebra escaped\"")).containsExactly(ref);
        PublicRef odd = file("2026-11-20", "Kim", mark + " " + oddWords());
        assertThat(find(mark + " lastword")).containsExactly(odd);
    }

    /** As many different words as 200,000 signs hold. */
    private static String oddWords() {
        var text = new StringBuilder();
        for (int n = 0; text.length() < 199_000; n++) {
            text.appendCodePoint(0x20000 + n % 42_000).append(n % 10).append(' ');
        }
        return text + "lastword";
    }

    @Test
    void whoMayNotReadTheKindIsToldOfNothingAndWhoMayNotSearchIsRefused() {
        file("2026-11-20", "Kim", mark);
        for (String role : List.of("administrator", "liaison")) {
            var other = new Actor("lee", role, null, "other", "test");
            assertThatThrownBy(() -> ask(mark, TextFilter.ALL, other)).isInstanceOf(Refusal.class);
        }
        assertThat(ask(mark, TextFilter.ALL, clerk).found()).hasSize(1);
    }

    @Test
    void theAuditLineHoldsTheQuestionAndWhatWasShown() {
        PublicRef ref = file("2026-11-20", "Kim", mark);
        find(mark);
        assertThat(sql.sql("select refs from vault.audit_line where verb = 'search.text.find' and query = :query")
                        .param("query", mark)
                        .query((row, n) -> List.of((String[]) row.getArray(1).getArray()))
                        .single())
                .containsExactly(ref.text());
    }

    /** What the index can't say is read in a bounded number of texts; the reader is told how far, and can go on from there. */
    @Test
    void aPhraseOfCommonWordsIsLookedForPieceByPiece() {
        List<Passage> many = new ArrayList<>();
        PublicRef first = file("2026-01-01", "Kim", mark + " the rare phrase");
        PublicRef ref = file("2026-11-20", "Kim", mark + " rare");
        for (int n = 0; n < TextStore.MOST_READ; n++) {
            many.add(Texts.passage(
                    ref, "s" + n, Instant.parse("2026-06-01T08:00:00Z").plusSeconds(n), "Kim", mark + " phrase rare"));
        }
        transaction.executeWithoutResult(status -> passages.putAll(many));

        FullText.Answer answer = ask(mark + " \"rare phrase\"", TextFilter.ALL, clerk);
        assertThat(answer.found()).isEmpty();
        assertThat(answer.enough()).isFalse();
        Key reached = java.util.Objects.requireNonNull(answer.next());
        assertThat(refs(ask(mark + " \"rare phrase\"", new TextFilter(null, null, null, null, reached), clerk)))
                .containsExactly(first);
        // a beginning is asked of the index as a whole instead
        transaction.executeWithoutResult(status -> passages.put(
                first,
                List.of(Texts.passage(
                        first, "narrative", Instant.parse("2026-01-01T08:00:00Z"), "Kim", mark + " zebras"))));
        assertThat(refs(ask(mark + " zeb*", TextFilter.ALL, clerk))).containsExactly(first);
        assertThat(refs(ask(mark + " phras* -zeb*", TextFilter.ALL, clerk))).hasSize(FullText.PAGE);
    }
}
