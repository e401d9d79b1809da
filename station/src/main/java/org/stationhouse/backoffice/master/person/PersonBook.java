package org.stationhouse.backoffice.master.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.Evidence;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Reads the index of people: a list, one person whole. Every look has its audit line. */
@Service
public class PersonBook {

    /** With so many found exactly nobody needs others that sound alike. */
    private static final int ENOUGH = 10;

    private final KeyStore keys;
    private final PersonStore people;
    private final DossierStore dossiers;
    private final FactStore facts;
    private final PairStore pairs;
    private final Candidates candidates;
    private final PersonSight sight;
    private final List<Appearances> rooms;
    private final PersonClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PersonBook(
            KeyStore keys,
            PersonStore people,
            DossierStore dossiers,
            FactStore facts,
            PairStore pairs,
            Candidates candidates,
            PersonSight sight,
            List<Appearances> rooms,
            PersonClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.keys = keys;
        this.people = people;
        this.dossiers = dossiers;
        this.facts = facts;
        this.pairs = pairs;
        this.candidates = candidates;
        this.sight = sight;
        this.rooms = rooms;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * A row of the list.
     *
     * @param like why somebody who was not asked for by this name is meant perhaps; empty for who was
     */
    public record Row(PersonLine person, List<Evidence> like) {}

    /** By name where something was asked, then those whose names are like it, where few were found; else the newest first. */
    @Transactional
    public List<Row> list(PersonFilter filter, int skip, int most, Actor actor) {
        policy.require(actor, "master.person.list");
        List<Long> open = sight.open(actor);
        List<PersonFilter.Probe> probes = filter.probes();
        List<Long> ids =
                probes.isEmpty() ? keys.newest(open, skip, most) : keys.list(probes, filter.year(), open, skip, most);
        var found = new ArrayList<Row>();
        dossiers.of(ids, open).forEach(it -> found.add(new Row(it.line(clock.today()), List.of())));
        if (skip == 0 && found.size() < ENOUGH) {
            found.addAll(like(filter, found, open));
        }
        audit.write(Act.done("master.person.list", actor)
                .on(
                        Person.KIND,
                        found.stream().map(it -> it.person().ref().text()).toList())
                .asked(asked(filter)));
        return found;
    }

    private List<Row> like(PersonFilter filter, List<Row> found, List<Long> open) {
        var meant = filter.meant();
        if (meant == null || filter.number() != null || filter.phone() != null) {
            return List.of();
        }
        List<Long> there = found.stream().map(it -> it.person().id()).toList();
        return candidates.find(NewPerson.of(meant, filter.born(), ""), open, PeopleIndex.MOST).stream()
                .filter(it -> !there.contains(it.person().id()))
                .map(it -> new Row(it.person(), it.evidence()))
                .toList();
    }

    private static String asked(PersonFilter filter) {
        var parts = new ArrayList<String>();
        for (Object part : new Object[] {filter.name(), filter.born(), filter.number(), filter.phone()}) {
            if (part != null) {
                parts.add(part.toString());
            }
        }
        return String.join(" ", parts);
    }

    /**
     * A person whole.
     *
     * @param related the other side of each relation, by id
     * @param relations what connects them, as this person has it
     * @param appearances records that name the person and that the reader may see, newest first
     * @param merges what was merged and taken apart
     */
    record Whole(
            Dossier dossier,
            List<Fact> relations,
            Map<Long, PersonLine> related,
            List<Appearances.Line> appearances,
            List<MergeLine> merges) {}

    /** One person, by the reference of any row of his. */
    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "master.person.read");
        List<Long> open = sight.open(actor);
        return people.find(ref)
                .flatMap(it -> dossiers.of(List.of(it.id()), open).stream().findFirst())
                .map(it -> {
                    audit.write(Act.done("master.person.read", actor)
                            .on(Person.KIND, it.head().ref().text()));
                    return whole(it, open, actor);
                });
    }

    private Whole whole(Dossier dossier, List<Long> open, Actor actor) {
        List<Long> ids = dossier.members().stream().map(Person::id).toList();
        var relations = new ArrayList<>(dossier.of(FactKind.RELATION));
        facts.toward(ids).forEach(it -> relations.add(it.turned(ids)));
        Map<Long, PersonLine> related = related(relations, open);
        relations.removeIf(it -> it.other() != null && !related.containsKey(it.other()));
        var appearances = new ArrayList<Appearances.Line>();
        for (Appearances room : rooms) {
            if (policy.decide(actor, room.right()) instanceof Decision.Allowed) {
                appearances.addAll(room.of(ids, actor));
            }
        }
        appearances.sort(Comparator.comparing(Appearances.Line::at).reversed());
        List<MergeLine> merges = pairs.lines(ids).stream()
                .filter(it -> ids.contains(it.person()) && ids.contains(it.other())
                        || it.kind().equals("UNMERGED"))
                .filter(it -> seen(it, ids, open))
                .toList();
        return new Whole(dossier, relations, related, appearances, merges);
    }

    /** A merge with somebody whom the reader may not see is not told. */
    private boolean seen(MergeLine line, List<Long> ids, List<Long> open) {
        return List.of(line.person(), line.other()).stream()
                .filter(it -> !ids.contains(it))
                .noneMatch(it -> dossiers.of(List.of(it), open).isEmpty());
    }

    private Map<Long, PersonLine> related(List<Fact> relations, List<Long> open) {
        List<Long> others = relations.stream()
                .map(Fact::other)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var lines = new HashMap<Long, PersonLine>();
        for (Dossier one : dossiers.of(others, open)) {
            one.members().forEach(it -> lines.put(it.id(), one.line(clock.today())));
        }
        return lines;
    }
}
