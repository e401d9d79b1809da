package org.stationhouse.backoffice.cases.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.ScanCode;
import org.stationhouse.foundation.staff.Glass;
import org.stationhouse.foundation.staff.GlassDesk;
import org.stationhouse.foundation.staff.GlassNeeded;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.web.Ask;

/** The paper of a restricted case from both sides: who may not see the case does not see its paper, whichever way he comes. */
@StationTest
class RestrictedPaperTests {

    @Autowired
    Registry registry;

    @Autowired
    Shelf shelf;

    @Autowired
    ShelfBook book;

    @Autowired
    PieceFile file;

    @Autowired
    Cases cases;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    SearchBox box;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    GlassDesk glass;

    @Autowired
    TestDoor door;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private Jacket jacket = none();
    private Jacket open = none();
    private Piece folder = Pieces.standing(new Standing.Shelved());
    private Piece carton = folder;

    private static Jacket none() {
        return new Jacket(
                0,
                PublicRef.fresh(),
                org.stationhouse.foundation.kernel.CaseNumber.of(2026, 1),
                new org.stationhouse.foundation.kernel.Ori("CA0990000"),
                "none",
                null,
                java.time.Instant.EPOCH,
                "nobody",
                new org.stationhouse.backoffice.cases.CaseStatus.Open(),
                false,
                1);
    }

    @BeforeEach
    void setUp() {
        Actor clerk = door.actor("prt1");
        door.account("processing");
        jacket = calls.makeCase(
                calls.log(Calls.burglary(natures), "Restricted paper.", clerk).ref(), 1, clerk);
        open = calls.makeCase(
                calls.log(Calls.burglary(natures), "Open paper.", clerk).ref(), 1, clerk);
        folder = registry.register(
                Pieces.jacket("Folder " + jacket.number(), "Records room", "R-1"),
                jacket.number().text(),
                clerk);
        carton = registry.register(
                Pieces.jacket("Carton " + jacket.number(), "Records room", "R-1"),
                jacket.number().text(),
                clerk);
        registry.file(carton.ref(), carton.version(), open.number().text(), clerk);
        Actor supervisor = door.actor("supervisor");
        restricted.restrict(jacket.ref(), jacket.version(), "A member of the department is named.", supervisor);
        restricted.assign(jacket.ref(), door.account("processing").ref(), supervisor);
    }

    /** Other tests walk from case to paper as everybody. */
    @AfterEach
    void lift() {
        sql.sql("select version from cases.jacket where ref = :ref and restricted_at is not null")
                .param("ref", jacket.ref())
                .query(Integer.class)
                .optional()
                .ifPresent(version ->
                        restricted.lift(jacket.ref(), version, "The test is over.", door.actor("supervisor")));
    }

    private boolean inList(Piece piece, Actor actor) {
        return book.list(PieceFilter.all(file.today()), PieceStore.NEWEST, 0, 500, actor).stream()
                .anyMatch(one -> one.ref().equals(piece.ref()));
    }

    private boolean found(Piece piece, String asked, Actor actor) {
        return box.find(asked, Set.of(), 50, false, actor).stream()
                .anyMatch(hit -> hit.ref().equals(piece.ref()));
    }

    private boolean inJacket(Jacket one, Piece piece, Actor actor) {
        return cases.read(one.ref(), actor).orElseThrow().entries().stream()
                .anyMatch(line -> piece.number().equals(line.number()));
    }

    private boolean names(Piece piece, Jacket one, Actor actor) {
        return book.read(piece.ref(), actor).orElseThrow().piece().cases().stream()
                .anyMatch(filed -> one.number().equals(filed.number()));
    }

    private final Map<String, Function<Actor, Boolean>> looks = Map.ofEntries(
            Map.entry("folder in the list", it -> inList(folder, it)),
            Map.entry("folder by number", it -> found(folder, folder.number(), it)),
            Map.entry("folder by label", it -> found(folder, folder.label(), it)),
            Map.entry("folder by code", it -> found(folder, ScanCode.of(folder.ref()), it)),
            Map.entry(
                    "folder as typed", it -> book.numbered(folder.number(), it).isPresent()),
            Map.entry("folder itself", it -> book.read(folder.ref(), it).isPresent()),
            Map.entry(
                    "folder on labels",
                    it -> book.labels(PieceFilter.all(file.today()), it).stream()
                            .anyMatch(one -> one.ref().equals(folder.ref()))),
            Map.entry("folder's label", it -> book.label(folder.ref(), it).isPresent()),
            Map.entry(
                    "folder in the export",
                    it -> book.export(PieceFilter.all(file.today()), PieceStore.NEWEST, 0, null, it).stream()
                            .anyMatch(one -> one.ref().equals(folder.ref()))),
            Map.entry("folder in its jacket", it -> inJacket(jacket, folder, it)),
            Map.entry("folder by its case", it -> byCase(it).contains(folder.ref())),
            Map.entry("folder is put", it -> {
                shelf.put(folder.ref(), folder.place().ref(), it);
                return true;
            }),
            Map.entry("carton in the list", it -> inList(carton, it)),
            Map.entry("carton by number", it -> found(carton, carton.number(), it)),
            Map.entry("carton in the open jacket", it -> inJacket(open, carton, it)),
            Map.entry("carton by the restricted case", it -> byCase(it).contains(carton.ref())),
            Map.entry("carton names the open case", it -> names(carton, open, it)),
            Map.entry("carton names the restricted case", it -> names(carton, jacket, it)),
            Map.entry(
                    "carton's history names it",
                    it -> book.read(carton.ref(), it).orElseThrow().lines().stream()
                            .map(PieceLine::filed)
                            .filter(Objects::nonNull)
                            .anyMatch(filed -> jacket.number().equals(filed.number()))),
            Map.entry("paper is filed under it", it -> {
                registry.register(
                        Pieces.jacket("Late", "Records room", "R-1"),
                        jacket.number().text(),
                        it);
                return true;
            }));

    private List<PublicRef> byCase(Actor actor) {
        var ask = new Ask("/shelf", Map.of("caseNumber", jacket.number().text()), "", false, 1);
        return book.list(PieceListPages.filter(ask, file), PieceStore.NEWEST, 0, 50, actor).stream()
                .map(Piece::ref)
                .toList();
    }

    private String sees(String look, Actor actor) {
        try {
            return Objects.requireNonNull(looks.get(look), look).apply(actor) ? "yes" : "nothing";
        } catch (GlassNeeded behind) {
            return "ask";
        } catch (Refusal refused) {
            return "refused";
        }
    }

    @ParameterizedTest
    @CsvSource({
        // look, assigned, not assigned, through broken glass, once it is lifted
        "folder in the list, yes, nothing, nothing, yes",
        "folder by number, yes, nothing, nothing, yes",
        "folder by label, yes, nothing, nothing, yes",
        "folder by code, yes, nothing, nothing, yes",
        "folder as typed, yes, nothing, yes, yes",
        "folder itself, yes, ask, yes, yes",
        "folder on labels, yes, nothing, nothing, yes",
        "folder's label, yes, refused, refused, yes",
        "folder in the export, yes, nothing, nothing, yes",
        "folder in its jacket, yes, ask, yes, yes",
        "folder by its case, yes, nothing, nothing, yes",
        "folder is put, yes, refused, refused, yes",
        "carton in the list, yes, yes, yes, yes",
        "carton by number, yes, yes, yes, yes",
        "carton in the open jacket, yes, yes, yes, yes",
        "carton by the restricted case, yes, nothing, nothing, yes",
        "carton names the open case, yes, yes, yes, yes",
        "carton names the restricted case, yes, nothing, yes, yes",
        "carton's history names it, yes, nothing, yes, yes",
        "paper is filed under it, yes, refused, refused, yes"
    })
    void whatEachSideSees(String look, String assigned, String other, String through, String lifted) {
        assertThat(sees(look, door.actor("processing"))).as("assigned").isEqualTo(assigned);
        assertThat(sees(look, door.actor("prt2"))).as("not assigned").isEqualTo(other);
        glass.breakGlass(
                Relation.restricted(Cases.KIND, jacket.ref().text(), false),
                "26-000001",
                Glass.Reason.DANGER_TO_LIFE,
                "He may be on his way to her sister's home.",
                door.actor("prt2"));
        assertThat(sees(look, door.actor("prt2"))).as("through broken glass").isEqualTo(through);
        clock.forward(Duration.ofMinutes(61));
        assertThat(sees(look, door.actor("prt2"))).as("an hour later").isEqualTo(other);
        lift();
        assertThat(sees(look, door.actor("prt2"))).as("lifted").isEqualTo(lifted);
    }

    @Test
    void theFolderIsFiledApartFromTheMomentItsLastOpenCaseIsTakenOut() {
        Actor clerk = door.actor("processing");
        assertThat(found(carton, carton.number(), door.actor("prt2"))).isTrue();
        Piece now = book.read(carton.ref(), clerk).orElseThrow().piece();
        registry.unfile(carton.ref(), now.version(), open.ref(), clerk);

        assertThat(found(carton, carton.number(), door.actor("prt2"))).isFalse();
        assertThat(found(carton, carton.number().toLowerCase(Locale.ROOT), clerk))
                .isTrue();
        assertThat(inList(carton, door.actor("prt2"))).isFalse();
    }
}
