package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;

/**
 * Enters the people of one transaction that another system kept: each as a person of his own with all that is filed of him, and one
 * audit line that names them all. Nobody is merged; pairs that are likely one person wait in the queue.
 */
@Service
public class PersonBatches {

    /** As many as one audit line names. */
    public static final int ROWS = Act.MOST_REFS;

    /**
     * What became of the rows.
     *
     * @param loaded people who are in the index now and were not before
     * @param unchanged rows that were there with the same content
     * @param rejected rows that were there with other content
     * @param pairs how many of the new ones are likely known already
     */
    public record Result(long loaded, long unchanged, List<TakenPerson> rejected, long pairs) {}

    private final TakenStore store;
    private final KeyStore keys;
    private final PersonFiling filing;
    private final LikelyPairs pairs;
    private final SsnKeys ssns;
    private final NumberSeries numbers;
    private final IndexClock clock;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PersonBatches(
            TakenStore store,
            KeyStore keys,
            PersonFiling filing,
            LikelyPairs pairs,
            SsnKeys ssns,
            NumberSeries numbers,
            IndexClock clock,
            AgencyOffice agency,
            AccessPolicy policy,
            AuditTrail audit) {
        this.store = store;
        this.keys = keys;
        this.filing = filing;
        this.pairs = pairs;
        this.ssns = ssns;
        this.numbers = numbers;
        this.clock = clock;
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
    }

    /** A row to be entered, with the mark of its content and all that it is looked up by. */
    record Fresh(TakenPerson row, String mark, Set<String> terms) {}

    /** Rows with all that is computed of them before the database is asked. */
    public static final class Ready {

        private final List<Fresh> rows;

        private Ready(List<Fresh> rows) {
            this.rows = rows;
        }
    }

    /**
     * Computes what the database is not needed for, so that it can be done while the rows before are written.
     *
     * @param rows at most {@link #ROWS}
     */
    public Ready ready(List<TakenPerson> rows) {
        return new Ready(rows.stream()
                .map(it -> new Fresh(it, ssns.mark(it.content()), terms(it)))
                .toList());
    }

    /**
     * A number that is there with the same content is unchanged; with other content the row is rejected and the person stays as he
     * is: which of the two is right, somebody decides. A row without a number is there when its content is.
     *
     * @param system name under which the numbers of that system are kept apart, empty where there is one only
     * @param file name of the file they come from
     */
    @Transactional
    public Result load(Ready ready, String system, String file, Actor actor) {
        policy.require(actor, "master.person.import");
        store.lock();
        Map<String, String> numbered = store.numbered(
                system,
                ready.rows.stream()
                        .map(it -> it.row().oldNumber())
                        .filter(it -> it != null)
                        .toList());
        Set<String> told =
                store.told(system, ready.rows.stream().map(Fresh::mark).toList());
        var fresh = new ArrayList<Fresh>();
        var rejected = new ArrayList<TakenPerson>();
        long unchanged = 0;
        for (Fresh one : ready.rows) {
            String number = one.row().oldNumber();
            String before = number == null
                    ? (told.add(one.mark()) ? null : one.mark())
                    : numbered.putIfAbsent(number, one.mark());
            if (before == null) {
                fresh.add(one);
            } else if (before.equals(one.mark())) {
                unchanged++;
            } else {
                rejected.add(one.row());
            }
        }
        long likely = fresh.isEmpty() ? 0 : enter(fresh, system, file, actor);
        return new Result(fresh.size(), unchanged, rejected, likely);
    }

    private long enter(List<Fresh> fresh, String system, String file, Actor actor) {
        Instant now = clock.now();
        int year = now.atZone(agency.zone()).getYear();
        long first = numbers.reserveBlock(Person.SERIES, year, fresh.size());
        var taken = new ArrayList<TakenStore.Numbered>();
        for (Fresh one : fresh) {
            taken.add(new TakenStore.Numbered(PublicRef.fresh(), Person.number(year, first + taken.size()), one));
        }
        numbers.useBlock(Person.SERIES, year, first, fresh.size());
        List<TakenStore.Entered> entered = store.prepared(taken, now, actor.name());
        List<Dossier> whole = entered.stream().map(TakenStore.Entered::dossier).toList();
        store.insert(entered, now, actor.name());
        store.insertFacts(entered, ssns, now, actor.name());
        store.insertTaken(entered, system, file, now);
        var terms = new LinkedHashMap<Long, Set<String>>();
        entered.forEach(it -> terms.put(it.person().id(), it.row().fresh().terms()));
        keys.fileAll(terms);
        filing.enterAll(whole);
        long likely =
                pairs.find(whole, fresh.stream().map(it -> it.row().said()).toList(), now);
        audit.write(Act.done("master.person.import", actor)
                .on(
                        Person.KIND,
                        whole.stream().map(it -> it.head().ref().text()).toList())
                .because(file)
                .count(whole.size()));
        return likely;
    }

    private Set<String> terms(TakenPerson row) {
        var names = new ArrayList<PersonName>(List.of(row.said().name()));
        names.addAll(row.names());
        Set<String> terms =
                new LinkedHashSet<>(PersonKeys.filed(names, row.said().born()));
        row.said().known().forEach(it -> terms.addAll(term(it)));
        return terms;
    }

    private List<String> term(NewPerson.Known one) {
        if (!one.sort().equals(Fact.SSN)) {
            return List.of(PersonKeys.term(one));
        }
        String key = ssns.of(one.said());
        return key == null ? List.of() : List.of(PersonKeys.ssn(key));
    }
}
