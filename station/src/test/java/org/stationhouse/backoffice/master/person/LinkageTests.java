package org.stationhouse.backoffice.master.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.stationhouse.Shared;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.web.table.TableFile;

/**
 * How the candidates do on sets whose truth is known, where {@code ../shared} is there: each record is asked for among all others. They
 * are damaged more than what clerks type (Australian and British inventions), so the figures are for comparing; what must hold is that
 * somebody who is called likely is nearly always the one.
 */
class LinkageTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final int OFFERED = 8;

    /** @param entity those with the same one are one person */
    private record Record(NewPerson said, String entity) {}

    @Test
    void onSetsWithKnownTruthWhoIsCalledLikelyIsTheOne() throws IOException {
        measured("data/linkage/febrl-dataset1.csv", 0.99, 0.80, LinkageTests::febrl);
        measured("data/linkage/splink-fake_1000.csv", 0.98, 0.15, LinkageTests::splink);
    }

    private static void measured(String name, double precise, double found, Function<Map<String, String>, Record> read)
            throws IOException {
        Path file = Shared.file(name).orElse(null);
        if (file == null) {
            return;
        }
        List<Record> records = records(file, read);
        var people = new KeyMap();
        for (int i = 0; i < records.size(); i++) {
            people.add(dossier(i, records.get(i).said()));
        }
        Map<String, Integer> sizes = new HashMap<>();
        records.forEach(it -> sizes.merge(it.entity(), 1, Integer::sum));
        int pairs = sizes.values().stream().mapToInt(it -> it * (it - 1) / 2).sum();
        Set<List<Integer>> offered = new HashSet<>();
        Set<List<Integer>> strong = new HashSet<>();
        for (int i = 0; i < records.size(); i++) {
            for (Candidate one : people.ask(records.get(i).said(), OFFERED + 1, TODAY)) {
                int other = (int) one.person().id();
                if (other != i) {
                    List<Integer> pair = List.of(Math.min(i, other), Math.max(i, other));
                    offered.add(pair);
                    if (one.strong()) {
                        strong.add(pair);
                    }
                }
            }
        }
        ToIntFunction<Set<List<Integer>>> right = all -> (int) all.stream()
                .filter(it -> records.get(it.getFirst())
                        .entity()
                        .equals(records.get(it.getLast()).entity()))
                .count();
        tell(name, "offered", right.applyAsInt(offered), offered.size(), pairs);
        tell(name, "strong", right.applyAsInt(strong), strong.size(), pairs);
        assertThat((double) right.applyAsInt(strong) / strong.size()).as(name).isGreaterThan(precise);
        assertThat((double) right.applyAsInt(strong) / pairs).as(name).isGreaterThan(found);
    }

    private static void tell(String name, String what, int right, int told, int pairs) {
        System.out.printf(
                "linkage: %s %s pairs=%d precision=%.4f recall=%.4f%n",
                name, what, told, (double) right / told, (double) right / pairs);
    }

    private static List<Record> records(Path file, Function<Map<String, String>, Record> read) throws IOException {
        TableFile table = TableFile.of(file);
        var records = new ArrayList<Record>();
        table.read(line -> {
            var cells = new HashMap<String, String>();
            for (int n = 0; n < table.headings().size(); n++) {
                cells.put(table.headings().get(n).strip(), line.cells().get(n).strip());
            }
            records.add(read.apply(cells));
        });
        return records;
    }

    private static Record febrl(Map<String, String> cells) {
        String id = cell(cells, "rec_id");
        String address = (cell(cells, "street_number") + " " + cells.get("address_1")).strip();
        return new Record(
                said(
                        cell(cells, "surname"),
                        cell(cells, "given_name"),
                        cell(cells, "date_of_birth").replaceFirst("(\\d{4})(\\d{2})(\\d{2})", "$1-$2-$3"),
                        address.isEmpty() ? List.of() : List.of(new NewPerson.Known("ADDRESS", "HOME", address, null))),
                id.split("-")[1]);
    }

    private static Record splink(Map<String, String> cells) {
        return new Record(
                said(cell(cells, "surname"), cell(cells, "first_name"), cell(cells, "dob"), List.of()),
                cell(cells, "cluster"));
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    private static NewPerson said(String last, String first, String born, List<NewPerson.Known> known) {
        PartialDate on = PartialDate.typed(born).orElse(null);
        String only = last.isEmpty() ? first : last;
        return new NewPerson(
                new PersonName(only.isEmpty() ? "Unknown" : only, last.isEmpty() ? "" : first, ""),
                on,
                Looks.NONE,
                known,
                "");
    }

    private static Dossier dossier(int id, NewPerson said) {
        return People.known(
                id,
                Fact.text(said.name()),
                said.born() == null ? null : said.born().toString(),
                Looks.NONE,
                said.known().stream()
                        .map(it -> People.fact(id, FactKind.valueOf(it.kind()), it.sort(), it.state(), it.said()))
                        .toList());
    }
}
