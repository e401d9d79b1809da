package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AskTests {

    private static Ask ask(String... pairs) {
        var request = new MockHttpServletRequest("GET", "/calls");
        for (int n = 0; n < pairs.length; n += 2) {
            request.addParameter(pairs[n], pairs[n + 1]);
        }
        return Asks.ask(request);
    }

    @Test
    void theAddressCarriesFilterOrderAndPage() {
        Ask ask = ask(
                "place",
                " 6360 Fountain & Sq ",
                "name",
                "",
                "sort",
                "-received",
                "page",
                "3",
                "_csrf",
                "t",
                "_once",
                "k");

        assertThat(ask.filter()).containsExactly(Map.entry("place", "6360 Fountain & Sq"));
        assertThat(ask.skip()).isEqualTo(2 * Ask.ROWS);
        assertThat(ask.turned(4)).isEqualTo("/calls?place=6360+Fountain+%26+Sq&sort=-received&page=4");
        assertThat(ask.sorted("number")).isEqualTo("/calls?place=6360+Fountain+%26+Sq&sort=number");
        assertThat(ask("sort", "number").sorted("number")).isEqualTo("/calls?sort=-number");
        assertThat(ask("place", "Main", "after", "0123").at("/calls.csv"))
                .as("an export begins at the beginning, whatever page it was asked from")
                .isEqualTo("/calls.csv?place=Main");
        assertThat(ask.at("/calls.csv")).isEqualTo("/calls.csv?place=6360+Fountain+%26+Sq&sort=-received");
    }

    @Test
    void theOrderIsMadeOfTheStoresOwnWordsOnly() {
        var columns = Map.of("received", "c.received_at");

        assertThat(ask("sort", "-received").order(columns, "c.id desc"))
                .isEqualTo("c.received_at desc nulls last, c.id desc");
        assertThat(ask("sort", "1;drop table x").order(columns, "c.id desc")).isEqualTo("c.id desc");
    }

    @Test
    void aWrongPageIsTheFirst() {
        assertThat(ask("page", "0").page()).isEqualTo(1);
        assertThat(ask("page", "-5").page()).isEqualTo(1);
        assertThat(ask("page", "x").page()).isEqualTo(1);
        assertThat(ask("page", "999999").skip()).isLessThan(100_000);
    }

    @Test
    void oneRowMoreThanShownMeansANextPage() {
        var full = Listing.of(Collections.nCopies(Ask.ROWS + 1, "x"), ask());

        assertThat(full.rows()).hasSize(Ask.ROWS);
        assertThat(full.more()).isTrue();
        assertThat(Listing.of(Collections.nCopies(Ask.ROWS, "x"), ask()).more()).isFalse();
        assertThat(full.first()).isEqualTo(1);
        Ask second = ask("page", "2").by(25);
        assertThat(Listing.of(Collections.nCopies(second.fetch(), "x"), second).rows())
                .hasSize(25);
        assertThat(second.skip()).isEqualTo(25);
        assertThat(Listing.of(java.util.List.of(), ask()).first()).isZero();
    }
}
