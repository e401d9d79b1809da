package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is slow or only tidy about the floor plan: the drawing, lists without surplus, and one word for one thing. */
class FloorPlanDrawingTests {

    private static final Path DRAWING = Checkout.ROOT.resolve("docs/floor-plan.md");
    private static final List<String> ORDER =
            List.copyOf(FloorTable.ofTheDesign().rooms().keySet());

    @Test
    void theDrawingShowsTheHouseAsItStands() {
        String fresh = FloorPlanDrawing.of(Rooms.found(), ORDER);
        Path copy = Checkout.TARGET.resolve("floor-plan.md");
        Checkout.write(copy, fresh);

        assertThat(Checkout.differences(Files.exists(DRAWING) ? Checkout.read(DRAWING) : "", fresh))
                .as("the house has changed: cp %s %s", Checkout.name(copy), Checkout.name(DRAWING))
                .isEmpty();
    }

    @Test
    void everyRoomListsOnlyWhatItUses() {
        assertThat(FloorPlanDrawing.unused(Rooms.found())).isEmpty();
    }

    @Test
    void theSameWordNamesARoomEverywhere() {
        Set<String> rooms = Rooms.names();
        assertThat(words(Checkout.RESOURCES.resolve("messages"), ".properties", rooms))
                .isEmpty();
        assertThat(words(Checkout.RESOURCES.resolve("rights"), ".csv", withRoles(rooms)))
                .isEmpty();
        assertThat(folders(Checkout.RESOURCES.resolve("db/migration"), rooms)).isEmpty();
        for (String floor : List.of("foundation", "backoffice", "desk", "reading")) {
            assertThat(folders(Checkout.TESTS.resolve("org/stationhouse/" + floor), rooms))
                    .isEmpty();
        }
    }

    @Test
    void everyAllowanceIsStillNeeded() {
        var gone = new TreeSet<String>();
        for (var row : Allowed.lines()) {
            Path file = Checkout.JAVA.resolve(row.get("where").replace('.', '/') + ".java");
            if (Set.of("sql", "time", "sqltime").contains(row.get("gate")) && !Files.exists(file)) {
                gone.add(row.get("where"));
            }
        }
        assertThat(gone).isEmpty();
        assertThat(Allowed.by("sql"))
                .allSatisfy(name -> assertThat(HouseRules.sqlOutsideStores(Rooms.classes(), Set.of()))
                        .anyMatch(it -> it.startsWith(name + " ")));
        assertThat(Allowed.by("time"))
                .allSatisfy(name -> assertThat(HouseRules.timeOutsideTheClock(Rooms.classes(), Set.of()))
                        .anyMatch(it -> it.startsWith(name + " ")));
    }

    @Test
    void longFilesAreReported() {
        var files = new ArrayList<Path>(Checkout.files(Checkout.JAVA, ".java"));
        files.addAll(Checkout.files(Checkout.JAVA, ".jte"));
        List<String> tooLong = longer(files, 300);
        System.out.println("floor plan: files=" + files.size() + " over300=" + tooLong);

        assertThat(files).isNotEmpty();
        assertThat(longer(files, 600))
                .as("300 lines are a smell, 600 are refused")
                .isEmpty();
        assertThat(longer(List.of(Checkout.JAVA.resolve("org/stationhouse/House.java")), 5))
                .hasSize(1);
    }

    @Test
    void aDrawingThatIsOldSaysWhereItIs() {
        assertThat(Checkout.differences("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(Checkout.differences("a\nb\n", "a\nc\n")).containsExactly("- b", "+ c");
        assertThat(Checkout.differences("a\nb\n", "b\na\n")).containsExactly("the same lines in another order");
    }

    @Test
    void aPlantedSurplusIsFound() {
        var planted = List.of(new Rooms.Found(
                "cases", "backoffice", "cases", new TreeSet<>(Set.of("vault", "web")), Set.of("web"), "The jacket."));

        assertThat(FloorPlanDrawing.unused(planted)).containsExactly("cases lists vault and does not use it");
        assertThat(FloorPlanDrawing.of(planted, ORDER)).contains("| `backoffice` | `cases` | The jacket. | web |");
        assertThat(words(Checkout.RESOURCES.resolve("rights"), ".csv", Set.of("dispatch")))
                .contains("roles.csv");
    }

    private static Set<String> withRoles(Set<String> rooms) {
        var all = new TreeSet<>(rooms);
        all.add("roles");
        return all;
    }

    private static Set<String> words(Path folder, String ending, Set<String> rooms) {
        var strange = new TreeSet<String>();
        for (Path file : Checkout.files(folder, ending)) {
            String name = file.getFileName().toString();
            if (!rooms.contains(name.replace(ending, "").replaceAll("_[a-z]{2}$", ""))) {
                strange.add(name);
            }
        }
        return strange;
    }

    private static Set<String> folders(Path folder, Set<String> rooms) {
        var strange = new TreeSet<String>();
        for (Path file : Checkout.files(folder, "")) {
            Path below = folder.relativize(file);
            if (below.getNameCount() > 1 && !rooms.contains(below.getName(0).toString())) {
                strange.add(below.getName(0).toString());
            }
        }
        return strange;
    }

    private static List<String> longer(List<Path> files, int lines) {
        return files.stream()
                .filter(file -> Checkout.read(file).lines().count() > lines)
                .map(Checkout::name)
                .toList();
    }
}
