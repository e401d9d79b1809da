package org.stationhouse.backoffice.cases.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.ScanCode;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The life of a piece: registered, moved, lent, renewed, missed, found; what is refused, what is kept, and who is told. */
@StationTest
class KeepingPaperTests extends ShelfHouse {

    @Autowired
    SearchBox box;

    @Autowired
    JdbcClient sql;

    private PublicRef place(String shelfName) {
        return places.open("Room " + mark, shelfName, clerk).ref();
    }

    private List<String> audited(PublicRef ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs) order by id")
                .param("ref", ref)
                .query(String.class)
                .list();
    }

    @Test
    void aPieceIsNumberedPlacedAndFoundByNumberLabelAndCode() {
        Piece piece = registered(null);
        Piece next = registry.register(Pieces.jacket("Next " + mark, "room " + mark, "a-1"), null, clerk);

        assertThat(piece.number()).matches("P\\d{2}-\\d{6}");
        assertThat(Long.parseLong(next.number().substring(4)))
                .isEqualTo(Long.parseLong(piece.number().substring(4)) + 1);
        assertThat(piece.standing()).isInstanceOf(Standing.Shelved.class);
        assertThat(next.place()).as("a shelf has one name, however it is typed").isEqualTo(piece.place());
        for (String asked : List.of(piece.number(), "Box " + mark, mark, ScanCode.of(piece.ref()))) {
            assertThat(box.find(asked, Set.of(), 20, false, clerk))
                    .as(asked)
                    .anyMatch(hit -> hit.ref().equals(piece.ref()));
        }
        assertThat(box.find(ScanCode.of(piece.place().ref()), Set.of(), 20, false, clerk))
                .anyMatch(hit -> hit.ref().equals(piece.place().ref()));
        assertThat(audited(piece.ref())).contains("cases.shelf.register");
        assertThat(audited(piece.place().ref())).contains("cases.shelf.place");
    }

    @Test
    void aPieceGoesOutComesBackIsMissedAndFound() {
        Piece piece = registered(null);
        shelf.lend(piece.ref(), piece.version(), "Det. Lopez", "court", in(7), clerk);
        Piece out = now(piece);
        assertThat(out.standing()).isInstanceOfSatisfying(Standing.Out.class, it -> {
            assertThat(it.card().holder()).isEqualTo("Det. Lopez");
            assertThat(it.card().dueOn()).isEqualTo(in(7));
            assertThat(it.card().outBy()).isEqualTo(clerk.name());
        });
        shelf.renew(piece.ref(), out.version(), in(14), clerk);
        shelf.put(piece.ref(), piece.place().ref(), clerk);
        assertThat(now(piece).standing()).isInstanceOf(Standing.Shelved.class);
        shelf.miss(piece.ref(), now(piece).version(), "Not behind the others.", clerk);
        assertThat(now(piece).standing())
                .isInstanceOfSatisfying(
                        Standing.Missing.class, it -> assertThat(it.why()).isEqualTo("Not behind the others."));
        PublicRef other = place("B-2");
        shelf.put(piece.ref(), other, clerk);
        shelf.put(piece.ref(), other, clerk);
        shelf.put(piece.ref(), place("B-3"), clerk);

        assertThat(now(piece).place().shelf()).isEqualTo("B-3");
        assertThat(history(piece))
                .containsExactly(
                        PieceLine.Kind.REGISTERED,
                        PieceLine.Kind.OUT,
                        PieceLine.Kind.RENEWED,
                        PieceLine.Kind.BACK,
                        PieceLine.Kind.MISSING,
                        PieceLine.Kind.FOUND,
                        PieceLine.Kind.SEEN,
                        PieceLine.Kind.MOVED);
        assertThat(sql.sql("""
            select holder, due_on::text due, returned_by from cases.out_card
            where piece = (select id from cases.piece where ref = :ref)
            """).param("ref", piece.ref()).query().singleRow())
                .containsEntry("holder", "Det. Lopez")
                .containsEntry("due", in(14).toString())
                .containsEntry("returned_by", clerk.name());
        assertThat(audited(piece.ref()))
                .contains("cases.shelf.lend", "cases.shelf.renew", "cases.shelf.put", "cases.shelf.miss");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        Piece piece = registered(null);
        assertThatThrownBy(() -> shelf.lend(piece.ref(), piece.version(), "a", "b", in(-1), clerk))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> shelf.renew(piece.ref(), piece.version(), in(1), clerk))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> shelf.lend(piece.ref(), 99, "a", "b", in(1), clerk))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> shelf.put(piece.ref(), PublicRef.fresh(), clerk))
                .isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> shelf.put(PublicRef.fresh(), piece.place().ref(), clerk))
                .isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> registry.register(Pieces.jacket("x", "y", "z"), "26-999999", clerk))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> places.open("Room " + mark, "a-1", clerk)).isInstanceOf(Refusal.class);
        for (String role : List.of("pst1", "officer")) {
            assertThatThrownBy(() -> shelf.put(piece.ref(), piece.place().ref(), door.actor(role)))
                    .as(role)
                    .isInstanceOf(Refusal.class);
        }

        assertThat(now(piece).version()).isEqualTo(1);
        assertThat(history(piece)).containsExactly(PieceLine.Kind.REGISTERED);
    }

    @Test
    void aChangeIsKeptBesideWhatStoodBeforeAndTheHistoryStays() {
        Piece piece = registered(null);
        registry.change(
                piece.ref(),
                piece.version(),
                new NewPiece(PieceKind.BOX, "Cartons " + mark, null, new Years(1998, 2003), "Room " + mark, "Z-9"),
                clerk);

        var whole = book.read(piece.ref(), clerk).orElseThrow();
        assertThat(whole.piece().label()).isEqualTo("Cartons " + mark);
        assertThat(whole.lines())
                .filteredOn(line -> line.kind() == PieceLine.Kind.CHANGED)
                .extracting(PieceLine::field, PieceLine::was, PieceLine::said)
                .containsExactly(
                        tuple("label", "Box " + mark, "Cartons " + mark),
                        tuple("contents", "Field notes and photographs", null),
                        tuple("place", "Room " + mark + " · A-1", "Room " + mark + " · Z-9"));
        assertThat(box.find("Cartons " + mark, Set.of(), 20, false, clerk))
                .anyMatch(hit -> hit.ref().equals(piece.ref()));
        assertThatThrownBy(() -> sql.sql("update cases.piece_line set said = 'elsewhere'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> registry.change(
                        piece.ref(), piece.version(), Pieces.jacket("late", "Room " + mark, "A-1"), clerk))
                .isInstanceOf(SomeoneElseSaved.class);
    }

    @Test
    void aRenamedShelfKeepsItsCodeAndItsPieces() {
        Piece piece = registered(null);
        ShelfPlace place = piece.place();
        places.rename(place.ref(), place.version(), "Annex " + mark, "A-1", clerk);

        assertThat(now(piece).place().text()).isEqualTo("Annex " + mark + " · A-1");
        assertThat(now(piece).place().ref()).isEqualTo(place.ref());
        assertThatThrownBy(() -> places.rename(place.ref(), place.version(), "Late " + mark, "A-1", clerk))
                .isInstanceOf(SomeoneElseSaved.class);
    }
}
