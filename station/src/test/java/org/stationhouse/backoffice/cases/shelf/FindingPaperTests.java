package org.stationhouse.backoffice.cases.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Entry;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.NoSuch;

/** Which pieces hold the paper of a case, and which of them a list shows. */
@StationTest
class FindingPaperTests extends ShelfHouse {

    @Autowired
    PieceEntry entry;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    @Test
    void aBoxHoldsManyCasesAndACaseHasManyPieces() {
        Jacket first = jacket();
        Jacket second = jacket();
        Piece piece = registered(first.number().text());
        registry.file(piece.ref(), piece.version(), second.number().text(), clerk);
        Piece other = registry.register(
                Pieces.jacket("Jacket " + mark, "Room " + mark, "A-1"),
                second.number().text(),
                clerk);
        shelf.lend(other.ref(), other.version(), "Det. Lopez", "court", in(1), clerk);

        assertThat(now(piece).cases()).extracting(Piece.Filed::number).containsExactly(first.number(), second.number());
        assertThat(entry.in(second, clerk))
                .extracting(Entry.Line::number)
                .containsExactly(piece.number(), other.number());
        assertThat(cases.read(second.ref(), clerk).orElseThrow().entries())
                .anySatisfy(line -> assertThat(line.text()).contains("Room " + mark + " · A-1"))
                .anySatisfy(line -> assertThat(line.text()).contains("out to Det. Lopez, due "));
        assertThat(book.unaccounted(first, clerk)).isEmpty();
        assertThat(book.unaccounted(second, clerk)).extracting(Piece::ref).containsExactly(other.ref());

        clock.forward(Duration.ofDays(3));
        assertThat(entry.in(second, clerk))
                .anySatisfy(line -> assertThat(line.text()).contains("overdue since"));
        assertThat(listed("standing", "OVERDUE")).contains(other.ref()).doesNotContain(piece.ref());
        assertThatThrownBy(() -> registry.file(
                        piece.ref(), now(piece).version(), second.number().text(), clerk))
                .isInstanceOf(Refusal.class);
        registry.unfile(piece.ref(), now(piece).version(), second.ref(), clerk);
        assertThat(now(piece).cases()).extracting(Piece.Filed::number).containsExactly(first.number());
        shelf.miss(piece.ref(), now(piece).version(), "Gone.", clerk);
        assertThat(book.unaccounted(first, clerk)).extracting(Piece::ref).containsExactly(piece.ref());
        assertThat(history(piece)).contains(PieceLine.Kind.FILED, PieceLine.Kind.UNFILED);
    }

    private List<PublicRef> listed(Map<String, String> asked, String sort, int page) {
        var ask = new Ask("/shelf", asked, sort, false, page);
        return book
                .list(
                        PieceListPages.filter(ask, file),
                        ask.order(PieceStore.ORDERS, PieceStore.NEWEST),
                        ask.skip(),
                        ask.fetch(),
                        clerk)
                .stream()
                .map(Piece::ref)
                .toList();
    }

    private List<PublicRef> listed(String... asked) {
        var fields = new HashMap<String, String>();
        for (int n = 0; n < asked.length; n += 2) {
            fields.put(asked[n], asked[n + 1]);
        }
        return listed(fields, "", 1);
    }

    @Test
    void aListShowsWhatIsAskedForInTheOrderAskedFor() {
        Piece piece = registered(null);
        Jacket jacket = jacket();
        String number = jacket.number().text();
        Piece other = registry.register(Pieces.jacket("Jacket " + mark, "Room " + mark, "B-1"), number, clerk);

        assertThat(listed("text", "box " + mark)).containsExactly(piece.ref());
        assertThat(listed("text", "PHOTOGRAPHS", "room", mark)).containsExactly(piece.ref());
        assertThat(listed("room", mark, "year", "2001")).containsExactly(piece.ref());
        assertThat(listed("room", mark, "year", "2004")).isEmpty();
        assertThat(listed("room", mark, "kind", "JACKET")).containsExactly(other.ref());
        assertThat(listed("room", mark, "shelf", "a-")).containsExactly(piece.ref());
        assertThat(listed("caseNumber", number)).containsExactly(other.ref());
        assertThat(listed("number", piece.number().toLowerCase(Locale.ROOT))).containsExactly(piece.ref());
        assertThat(listed("place", piece.place().ref().text())).containsExactly(piece.ref());
        assertThat(listed("room", mark)).containsExactly(other.ref(), piece.ref());
        assertThat(listed(Map.of("room", mark), "label", 1)).containsExactly(piece.ref(), other.ref());
        assertThat(listed(Map.of("room", mark), "place", 1)).containsExactly(piece.ref(), other.ref());
        assertThat(listed(Map.of("room", mark), "label", 2)).isEmpty();
        assertThatThrownBy(() -> listed("place", "nowhere")).isInstanceOf(NoSuch.class);
    }
}
