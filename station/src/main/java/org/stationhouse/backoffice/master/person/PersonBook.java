package org.stationhouse.backoffice.master.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.Evidence;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.backoffice.master.HotWarnings;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.MergeLine;
import org.stationhouse.backoffice.master.merging.MergeLines;
import org.stationhouse.backoffice.media.Attached;
import org.stationhouse.backoffice.media.Attachments;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.KeptPlans;
import org.stationhouse.foundation.web.Export;

/** Reads the index of people: a list, one person whole. Every look has its audit line. */
@Service
public class PersonBook {

    /** With so many found exactly nobody needs others that sound alike. */
    private static final int ENOUGH = 10;

    /** People of one page where somebody is looked for: who sees so many types another letter rather than turn the page. */
    public static final int HITS = 25;

    /** People who leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final ListStore lists;
    private final PersonStore people;
    private final DossierStore dossiers;
    private final FactStore facts;
    private final MergeLines merges;
    private final Candidates candidates;
    private final PersonSight sight;
    private final List<Appearances> rooms;
    private final HotWarnings hot;
    private final Attachments attachments;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final KeptPlans plans;

    PersonBook(
            ListStore lists,
            PersonStore people,
            DossierStore dossiers,
            FactStore facts,
            MergeLines merges,
            Candidates candidates,
            PersonSight sight,
            List<Appearances> rooms,
            HotWarnings hot,
            Attachments attachments,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit,
            KeptPlans plans) {
        this.lists = lists;
        this.people = people;
        this.dossiers = dossiers;
        this.facts = facts;
        this.merges = merges;
        this.candidates = candidates;
        this.sight = sight;
        this.rooms = rooms;
        this.hot = hot;
        this.attachments = attachments;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
        this.plans = plans;
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
        plans.keep();
        Open open = sight.open(actor);
        List<Dossier> there = found(filter, open, skip, most);
        var found = new ArrayList<Row>();
        there.forEach(it -> found.add(new Row(it.line(clock.today()), List.of())));
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

    /**
     * The next people of a list as they leave the house, at most {@link #EXPORTED}.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    List<PersonLine> export(PersonFilter filter, @Nullable String reason, int skip, Actor actor) {
        policy.require(actor, "master.person.export");
        Open open = sight.open(actor);
        Export.require(reason, large -> found(filter, open, 0, large + 1).size() > large);
        List<PersonLine> leaving = found(filter, open, skip, EXPORTED).stream()
                .map(it -> it.line(clock.today()))
                .toList();
        audit.write(Act.done("master.person.export", actor)
                .because(reason)
                .on(Person.KIND, leaving.stream().map(it -> it.ref().text()).toList())
                .asked(asked(filter)));
        return leaving;
    }

    private List<Dossier> found(PersonFilter filter, Open open, int skip, int most) {
        List<String> probes = filter.probes();
        return probes.isEmpty() ? lists.newest(open, skip, most) : lists.list(probes, open, skip, most);
    }

    private List<Row> like(PersonFilter filter, List<Row> found, Open open) {
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
     * @param hot hot files in which the person stands
     * @param portraits of any of his rows, the newest first
     */
    record Whole(
            Dossier dossier,
            List<Fact> relations,
            Map<Long, PersonLine> related,
            List<Appearances.Line> appearances,
            List<MergeLine> merges,
            List<HotFile.Hit> hot,
            List<Attached> portraits) {}

    /** One person, by the reference of any row of his. */
    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "master.person.read");
        Open open = sight.open(actor);
        return people.find(ref)
                .flatMap(it -> dossiers.of(List.of(it.id()), open).stream().findFirst())
                .map(it -> {
                    audit.write(Act.done("master.person.read", actor)
                            .on(Person.KIND, it.head().ref().text()));
                    return whole(it, open, actor);
                });
    }

    private Whole whole(Dossier dossier, Open open, Actor actor) {
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
        List<MergeLine> merged = merges.of(
                Index.PERSON, ids, it -> !dossiers.of(List.of(it), open).isEmpty());
        List<HotFile.Hit> hits = hot.of(HotFile.Asked.person(dossier.names(), dossier.births()), actor);
        return new Whole(dossier, relations, related, appearances, merged, hits, portraits(dossier, actor));
    }

    private List<Attached> portraits(Dossier dossier, Actor actor) {
        return attachments.of(dossier.members().stream().map(Person::ref).toList(), actor).stream()
                .filter(it -> it.sort() == Sort.PORTRAIT && it.thumb())
                .sorted(Comparator.comparing(Attached::at).reversed())
                .toList();
    }

    private Map<Long, PersonLine> related(List<Fact> relations, Open open) {
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
