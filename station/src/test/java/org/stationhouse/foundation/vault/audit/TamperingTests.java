package org.stationhouse.foundation.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stationhouse.OwnProcesses;
import org.stationhouse.Seed;
import org.stationhouse.gates.Checkout;
import org.stationhouse.ledger.Anchors;
import org.stationhouse.ledger.Finding;
import org.stationhouse.ledger.LogCheck;

/** Does what docs/tampering.md says, as a superuser of the database, and holds {@code verify} to what is expected there. */
@OwnProcesses
class TamperingTests {

    private static final int FEW = 3;
    private static final int MANY = 1_000;

    /** One row of the table in the document. */
    record Case(String name, String tamperingClass, boolean found, Set<Finding.Kind> kinds) {}

    static AuditHouse house;
    static Random random;
    static String anchors;

    @BeforeAll
    static void build() throws Exception {
        random = Seed.random(TamperingTests.class);
        house = new AuditHouse("tampering");
        var sealer = house.sealer();
        var lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            house.write(5 + random.nextInt(20));
            lines.append(house.sealAll(sealer));
        }
        anchors = lines.toString();
        house.write(8);
        house.sealAll(sealer);
        house.write(8);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    static List<Case> table() {
        Path document = Checkout.ROOT.resolve("docs/tampering.md");
        return Checkout.read(document)
                .lines()
                .filter(line -> line.matches("\\| [a-z]+\\.[a-z-]+ \\|.*"))
                .map(line -> List.of(line.split("\\s*\\|\\s*", -1)))
                .map(cells -> new Case(
                        cells.get(1),
                        cells.get(2),
                        cells.get(4).equals("found"),
                        java.util.Arrays.stream(cells.get(5).split(" "))
                                .filter(kind -> !kind.equals("-"))
                                .map(Finding.Kind::valueOf)
                                .collect(Collectors.toSet())))
                .toList();
    }

    @Test
    void theTableNamesTheFourteenClassesOfTheIssueAndEveryCaseIsDone() {
        assertThat(table())
                .extracting(Case::tamperingClass)
                .containsOnly(
                        "edit",
                        "delete",
                        "insert",
                        "reorder",
                        "truncate",
                        "swap rows",
                        "roll back one table",
                        "roll back the whole database to yesterday",
                        "forge with the application key",
                        "alter a checkpoint",
                        "alter a side ciphertext",
                        "swap two of them",
                        "alter a file",
                        "cut the tail");
        assertThat(table().stream().map(Case::tamperingClass).distinct()).hasSize(14);
        assertThat(table().stream().map(Case::name).filter(name -> !name.startsWith("file.")))
                .containsExactlyInAnyOrderElementsOf(Tampering.all().keySet());
        assertThat(table())
                .allSatisfy(it -> assertThat(it.kinds().isEmpty()).as(it.name()).isEqualTo(!it.found()));
    }

    @Test
    void anUntouchedTrailIsWhole() throws Exception {
        try (Connection superuser = house.superuser()) {
            superuser.setAutoCommit(false);
            assertThat(findings(superuser, anchors)).isEmpty();
        }
    }

    @Test
    void eachCaseEndsAsExpected() throws Exception {
        var cases = new ArrayList<Case>();
        var done = table().stream()
                .filter(it -> Tampering.all().containsKey(it.name()))
                .toList();
        for (int i = 0; i < (Seed.LONG ? MANY : FEW * done.size()); i++) {
            cases.add(Seed.LONG ? done.get(random.nextInt(done.size())) : done.get(i % done.size()));
        }
        var wrong = new TreeMap<String, List<Finding>>();
        for (Case it : cases) {
            List<Finding> findings = does(it);
            boolean asExpected = it.found()
                    ? findings.stream().anyMatch(finding -> it.kinds().contains(finding.kind()))
                    : findings.isEmpty();
            if (!asExpected) {
                wrong.put(it.name(), findings);
            }
        }
        System.out.println("TamperingTests: " + cases.size() + " cases");
        assertThat(wrong).isEmpty();
    }

    private static List<Finding> does(Case it) throws SQLException {
        try (Connection superuser = house.superuser()) {
            superuser.setAutoCommit(false);
            var tampering = new Tampering(superuser, house, random, anchors);
            try (var asleep = superuser.createStatement()) {
                asleep.execute("set session_replication_role = replica");
            }
            tampering.does(it.name());
            List<Finding> findings = findings(superuser, tampering.anchors());
            superuser.rollback();
            return findings;
        }
    }

    private static List<Finding> findings(Connection connection, String anchors) {
        var check = new LogCheck(Anchors.none().add(anchors, "anchors"), List.of(), row -> Hmac.fits(row, house.keys));
        LogStore.read(connection, check, check::found);
        return check.finish().findings();
    }
}
