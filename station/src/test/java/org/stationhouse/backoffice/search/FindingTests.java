package org.stationhouse.backoffice.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.search.SearchKey.Field;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

@StationTest
class FindingTests {

    @Autowired
    SearchEntries entries;

    @Autowired
    SearchBox box;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final Actor clerk = new Actor("kim", "prt2", null, "finding-tests", "test");
    private final List<PublicRef> filed = new ArrayList<>();

    /** Each test files under a street and names of its own, since all tests share one house. */
    private final String street = "Quillback " + PublicRef.fresh().text().substring(0, 6);

    @BeforeEach
    void forget() {
        filed.clear();
    }

    private PublicRef file(String number, String place, PersonName name, SearchKey... more) {
        return file(number, place, name, Instant.parse("2026-11-20T08:00:00Z"), more);
    }

    private PublicRef file(String number, String place, PersonName name, Instant at, SearchKey... more) {
        var ref = PublicRef.fresh();
        var keys = new ArrayList<SearchKey>(List.of(
                new SearchKey.Number(number), new SearchKey.Address(Place.of(place)), new SearchKey.Name(name)));
        keys.addAll(List.of(more));
        transaction.executeWithoutResult(status ->
                entries.put(new SearchEntry("dispatch.call", ref, number, "415 Disturbance", place, at, keys)));
        filed.add(ref);
        return ref;
    }

    private List<Hit> find(String typed, Field... in) {
        return box.find(typed, Set.of(in), 20, false, clerk).stream()
                .filter(hit -> filed.contains(hit.ref()))
                .toList();
    }

    private static PersonName name(String text) {
        return PersonName.of(text);
    }

    @Test
    void aRecordIsFoundByNumberPlaceNameAndPhoneAndSaysWhy() {
        PublicRef ref = file(
                "Z26-004511",
                "6360 " + street,
                name("Vanterpool, Ana M"),
                new SearchKey.Phone("(916) 555-0188"),
                new SearchKey.Alias("771-2099"));

        assertThat(find("Z26-004511")).first().returns(ref, Hit::ref).returns(Why.NUMBER, Hit::why);
        assertThat(find("z26-4511")).first().returns(Why.NUMBER, Hit::why);
        assertThat(find("Z26-0045", Field.NUMBER)).first().returns(Why.NUMBER_BEGINS, Hit::why);
        assertThat(find("771-2099")).first().returns(Why.ALIAS, Hit::why).returns("771-2099", Hit::said);
        assertThat(find("6360 " + street)).first().returns(Why.PLACE, Hit::why);
        assertThat(find(street.toLowerCase(java.util.Locale.ROOT))).first().returns(Why.PLACE, Hit::why);
        assertThat(find("vanterpool, ana"))
                .first()
                .returns(Why.NAME_BEGINS, Hit::why)
                .returns("Vanterpool, Ana M", Hit::said);
        assertThat(find("ana m vanterpool")).first().returns(Why.NAME, Hit::why);
        assertThat(find("vanterpul, a")).first().returns(Why.NAME_SOUNDS, Hit::why);
        assertThat(find("916 555 0188")).first().returns(Why.PHONE, Hit::why);
    }

    @Test
    void theMostExactComesFirstAndOfEqualOnesTheNewest() {
        PublicRef old = file("Z26-000071", "1 " + street, name("Oyelaran, Bo"), Instant.parse("2020-01-01T00:00:00Z"));
        PublicRef young =
                file("Z26-000072", "1 " + street, name("Oyelaran, Bo"), Instant.parse("2026-01-01T00:00:00Z"));
        PublicRef longer =
                file("Z26-000073", "10 " + street, name("Oyelarando, Bo"), Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(find("oyelaran, bo")).extracting(Hit::ref).containsExactly(young, old, longer);
    }

    @Test
    void aRecordFiledAnewIsFoundUnderItsNewWordsOnly() {
        PublicRef ref = file("Z26-000081", "12 " + street, name("Abernathy, Lu"));
        transaction.executeWithoutResult(status -> entries.put(new SearchEntry(
                "dispatch.call",
                ref,
                "Z26-000081",
                "459 Burglary",
                "14 " + street,
                Instant.parse("2026-11-20T08:00:00Z"),
                List.of(new SearchKey.Number("Z26-000081"), new SearchKey.Name(name("Zweibrucken, Lu"))))));

        assertThat(find("abernathy, lu")).isEmpty();
        assertThat(find("12 " + street)).isEmpty();
        assertThat(find("zweibrucken")).extracting(Hit::title).containsExactly("459 Burglary");
    }

    @Test
    void aRecordTakenOutLeavesNoTraceInTheIndex() {
        PublicRef ref = file("Z26-000091", "16 " + street, name("Xanthopoulos, Io"));
        transaction.executeWithoutResult(status -> entries.remove("dispatch.call", ref));

        assertThat(find("xanthopoulos")).isEmpty();
        assertThat(find("Z26-000091")).isEmpty();
        assertThat(count("select count(*) from search.surname where word = 'xanthopoulos'"))
                .isZero();
        assertThat(count(
                        "select count(*) from search.key where term like 'xanthopoulos%' or term like '%xanthopoulos'"))
                .isZero();
    }

    @Test
    void aSurnameStaysAsLongAsAnotherRecordHasIt() {
        PublicRef one = file("Z26-000101", "18 " + street, name("Wojciechowska, Ada"));
        PublicRef other = file("Z26-000102", "20 " + street, name("Wojciechowska, Bea"));
        transaction.executeWithoutResult(status -> entries.remove("dispatch.call", one));

        assertThat(find("voychehovska")).extracting(Hit::ref).isSubsetOf(other);
        assertThat(find("wojciechowski, b")).extracting(Hit::ref).containsExactly(other);
    }

    @Test
    void whoMayNotReadAKindIsToldOfNothingAndWhoMayNotSearchIsRefused() {
        file("Z26-000111", "22 " + street, name("Yttrium, Max"));

        var liaison = new Actor("lee", "liaison", null, "liaison-session", "test");
        var administrator = new Actor("root", "administrator", null, "admin-session", "test");
        assertThatThrownBy(() -> box.find("yttrium", Set.of(), 20, false, administrator))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> box.find("yttrium", Set.of(), 20, false, liaison))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theAuditLineHoldsTheQuestionAndOnlyWhatWasShownAndWhileTypingOnlyWhatIsNew() {
        PublicRef ref = file("Z26-000121", "24 " + street, name("Quatermain, Al"));
        var typist = new Actor("pat", "pst1", null, "session-" + street, "test");

        box.find("quatermai", Set.of(), 20, true, typist);
        box.find("quatermain", Set.of(), 20, true, typist);
        box.find("quatermain, al", Set.of(), 20, false, typist);

        assertThat(lines("quatermai", typist)).containsExactly(List.of(ref.text()));
        assertThat(lines("quatermain", typist)).containsExactly(List.of());
        assertThat(lines("quatermain, al", typist)).containsExactly(List.of(ref.text()));
    }

    private List<List<String>> lines(String query, Actor actor) {
        return sql.sql(
                        "select coalesce(refs, array[]::text[]) from vault.audit_line where query = :query and session = :session order by id")
                .param("query", query)
                .param("session", actor.session())
                .query((row, n) -> List.of((String[]) row.getArray(1).getArray()))
                .list();
    }

    private long count(String question) {
        return sql.sql(question).query(Long.class).single();
    }
}
