package org.stationhouse.backoffice.charges.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.charges.count.Charges;
import org.stationhouse.backoffice.charges.count.Disposition;
import org.stationhouse.backoffice.charges.count.Outcome;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** What an arrest tells others: numbers of other agencies, clocks, summaries. */
@StationTest
class TellingArrestsTests extends ArrestHouse {

    @Test
    void numbersOfOtherAgenciesFindTheArrestAndThePerson() {
        int n = COUNT.incrementAndGet();
        Arrest arrest = adult(null, burglary());
        String sid = "A7%07d".formatted(n);
        numbers.put(arrest.ref(), arrest.version(), NumberKind.SID, "a7" + sid.substring(2), clerk);
        numbers.put(arrest.ref(), now(arrest).version(), NumberKind.CYCLE, "55%08d".formatted(n), clerk);
        assertThat(finds(sid, arrest, technician)).isTrue();
        assertThat(finds("55%08d".formatted(n), arrest, technician)).isTrue();
        assertThat(box.find(sid, Set.of(), 50, false, technician))
                .anyMatch(it -> it.kind().equals("master.person"));
        assertThatThrownBy(() -> numbers.put(arrest.ref(), now(arrest).version(), NumberKind.SID, sid, clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> numbers.put(arrest.ref(), now(arrest).version(), NumberKind.UCN, "no", clerk))
                .isInstanceOf(Unfit.class);
        var cycle = book.read(arrest.ref(), clerk).numbers().getLast();
        numbers.take(arrest.ref(), now(arrest).version(), cycle.ref(), clerk);
        assertThat(finds(cycle.number(), arrest, technician)).isFalse();
        assertThat(book.read(arrest.ref(), clerk).numbers()).hasSize(1);

        var filed =
                Charges.disposition(new Outcome.Filed(burglary()), file.day(at).plusDays(1));
        charges.dispose(
                arrest.ref(),
                now(arrest).version(),
                List.of(new ChargeDesk.Decision(
                        1,
                        new Disposition(
                                filed.outcome(), filed.on(), "complaint", "Superior Court", "26CR" + n + "77"))),
                clerk);
        assertThat(finds("26CR" + n + "77", arrest, technician)).isTrue();
    }

    /** PC 825: who is in custody is brought before a magistrate within 48 hours; whoever was cited is not waited for. */
    @Test
    void theClockOfTheMagistrateRunsUntilSomethingBecomesOfIt() {
        Arrest held = adult(null, burglary());
        assertThat(tasks(held))
                .anyMatch(it -> it.ground() != null && it.ground().rule().equals("ca.pc825"));
        dispose(held, new Outcome.Filed(burglary()), 1, 1);
        assertThat(tasks(held)).as("filed, and still not before a magistrate").isNotEmpty();
        dispose(held, new Outcome.Arraigned(), 1, 1);
        assertThat(tasks(held)).isEmpty();

        surname += "x";
        Arrest released = adult(null, burglary());
        assertThat(tasks(released)).isNotEmpty();
        dispose(released, new Outcome.Released(Outcome.Ground.INSUFFICIENT), 0, 1);
        assertThat(tasks(released))
                .noneMatch(it -> it.ground() != null && it.ground().rule().equals("ca.pc825"));
        assertThat(told(released)).contains("case.disposition");

        Arrest cited =
                desk.make(Arrests.of(surname + "y, Bo", born, null, ArrestType.CITED, at, theft()), People.NONE, clerk);
        assertThat(tasks(cited)).isEmpty();
    }

    private List<Task> tasks(Arrest arrest) {
        return work.ofRecord(ArrestFiling.kind(arrest), arrest.ref(), clerk).stream()
                .filter(it -> it.state().pending())
                .toList();
    }

    private String told(Arrest arrest) {
        return String.join(
                " ", sql.sql("""
                        select t::text from worklist.told t join worklist.matter m on m.id = t.matter where m.about_ref = :ref
                        """).param("ref", arrest.ref()).query(String.class).list());
    }

    @Test
    void aSummaryLeavesWhoGotItAndForWhat() {
        Arrest arrest = adult(null, burglary());
        var asked = new SummaryDesk.Asked(Purpose.JUSTICE, "DA request 12", "County DA", "A. Kimball");
        assertThat(summaries.summarize(arrest.ref(), true, asked, clerk)).hasSize(1);
        assertThat(sql.sql("""
                        select purpose || '|' || reason || '|' || receiving_agency || '|' || requestor from vault.audit_line
                        where verb = 'charges.arrest.summarize' and :ref = any(refs)
                        """).param("ref", arrest.ref()).query(String.class).list())
                .containsExactly("C|DA request 12|County DA|A. Kimball");
        assertThatThrownBy(() -> summaries.summarize(arrest.ref(), true, asked, technician))
                .isInstanceOf(Refusal.class);
    }
}
