package org.stationhouse.foundation.web.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.DraftOf;

class DraftRulesTests {

    @ParameterizedTest
    @CsvSource({
        "narrative,true",
        "place,true",
        "caseNumber,true",
        "natureCode,true",
        "password,false",
        "Password,false",
        "passphrase,false",
        "phrase,false",
        "again,false",
        "secret,false",
        "pin,false",
        "otp,false",
        "code,false",
        "token,false",
        "_csrf,false",
        "_once,false",
        "'',false",
        "' ',false"
    })
    void secretsAreNeverKept(String field, boolean kept) {
        assertThat(DraftRules.mayBeKept(field)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "/calls/new,true", "/calls/0123456789ABCDEFG/times/EN_ROUTE,true", "/calls/X?corrects=17,true", "/,true",
        "//elsewhere.org,false", "https://elsewhere.org,false", "/calls?line=459 Smith,false", "javascript:x,false",
        "/calls#x,false", "'',false"
    })
    void aDraftLeadsBackToThisServerOnly(String path, boolean here) {
        assertThat(DraftRules.leadsHere(path)).isEqualTo(here);
    }

    @Test
    void aDraftIsNamedByFormAndRecord() {
        String fresh = "new-" + "0123456789abcdef".repeat(2);
        assertThat(new DraftOf("dispatch.call", fresh).fresh()).isTrue();
        assertThat(new DraftOf("dispatch.line.17", PublicRef.fresh().text()).fresh())
                .isFalse();
        assertThat(DraftOf.of("dispatch.call", "new-1")).isEmpty();
        assertThat(DraftOf.of("dispatch.call", "0123456789ABCDEFG")).isEmpty();
        assertThat(DraftOf.of("call", fresh)).isEmpty();
        assertThat(DraftOf.of("dispatch.call'--", fresh)).isEmpty();
        assertThatThrownBy(() -> new DraftOf("", fresh)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGistIsShortAndCutsNoSignInHalf() {
        var fields = new LinkedHashMap<String, DraftContent.Field>();
        fields.put("nature", new DraftContent.Field(List.of(""), List.of(" 459 ")));
        fields.put("empty", new DraftContent.Field(List.of("x"), List.of("")));
        fields.put("narrative", new DraftContent.Field(List.of(""), List.of("\uD83D\uDE93".repeat(100))));
        String gist = new DraftContent("Log a call", fields).gist();
        assertThat(gist)
                .startsWith("459 · \uD83D\uDE93")
                .endsWith("\uD83D\uDE93…")
                .hasSizeLessThanOrEqualTo(80);
        assertThat(new DraftContent("x", Map.of()).gist()).isEmpty();
    }

    @Test
    void aSaveThatWasOvertakenIsNotTaken() {
        String page = "a".repeat(32);
        var at = java.time.Instant.EPOCH;
        var of = new DraftOf("dispatch.call", PublicRef.fresh().text());
        var open = new Draft(1, PublicRef.fresh(), 1, of, page, 5, "/calls/new", "", null, new byte[1], at, at, null);
        var ended = new Draft(1, PublicRef.fresh(), 1, of, page, 5, "/calls/new", "", null, null, at, at, at);
        assertThat(open.takes(page, 6)).isTrue();
        assertThat(open.takes(page, 5)).isFalse();
        assertThat(open.takes(page, 4)).isFalse();
        assertThat(open.takes("b".repeat(32), 1)).isTrue();
        assertThat(ended.takes(page, 6)).isFalse();
        assertThat(ended.takes("b".repeat(32), 1)).isTrue();
    }
}
