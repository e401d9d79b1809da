package org.stationhouse.backoffice.worklist.logs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Filed;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.backoffice.worklist.Sight;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** Reads the logs: a list, one entry, what stands about a record. Every look has its audit line. */
@Service
public class EntryBook implements Filed {

    /** Entries that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final LogStore logs;
    private final EntryStore entries;
    private final EntryListStore lists;
    private final EntryLineStore lines;
    private final TurnStore turns;
    private final LogRights rights;
    private final Readers readers;
    private final KnownFields known;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    EntryBook(
            LogStore logs,
            EntryStore entries,
            EntryListStore lists,
            EntryLineStore lines,
            TurnStore turns,
            LogRights rights,
            Readers readers,
            KnownFields known,
            AccessPolicy policy,
            AuditTrail audit) {
        this.logs = logs;
        this.entries = entries;
        this.lists = lists;
        this.lines = lines;
        this.turns = turns;
        this.rights = rights;
        this.readers = readers;
        this.known = known;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * An entry with its history, oldest first.
     *
     * @param log as it was when the entry was written
     * @param turns of its duty that wait
     * @param writes whether the reader may change it
     * @param meant who or what its fields mean in the master indices, by key; of those that the reader may see
     */
    public record Whole(
            AgencyLog log,
            LogEntry entry,
            List<LogEntry.Line> lines,
            List<Turn> turns,
            boolean writes,
            Map<String, KnownLine> meant) {}

    /** @param order an order of {@link EntryListStore} */
    @Transactional
    List<LogEntry> list(AgencyLog log, EntryFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LogRights.READ);
        return found(Act.done("worklist.log.list", actor), log, filter, order, skip, most);
    }

    /**
     * The next entries of a list as they leave the house.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    List<LogEntry> export(
            AgencyLog log, EntryFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "worklist.log.export");
        Sight sight = readers.sight(actor);
        Export.require(
                reason,
                large -> !lists.list(log.id(), filter, sight, order, large, 1).isEmpty());
        return found(Act.done("worklist.log.export", actor).because(reason), log, filter, order, skip, EXPORTED);
    }

    private List<LogEntry> found(Act act, AgencyLog log, EntryFilter filter, String order, int skip, int most) {
        if (!rights.reads(log, act.actor())) {
            throw new NoSuch();
        }
        List<LogEntry> found = lists.list(log.id(), filter, readers.sight(act.actor()), order, skip, most);
        audit.write(
                act.on(LogEntry.KIND, found.stream().map(it -> it.ref().text()).toList()));
        return found;
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        return whole(LogRights.READ, ref, actor);
    }

    /** For its paper. */
    @Transactional
    public Optional<Whole> print(PublicRef ref, Actor actor) {
        return whole("worklist.log.print", ref, actor);
    }

    private Optional<Whole> whole(String verb, PublicRef ref, Actor actor) {
        policy.require(actor, verb);
        return entries.find(ref)
                .filter(it -> rights.reads(logs.find(it.log()).orElseThrow(), actor))
                .filter(it -> it.about() == null || readers.finds(it.about(), actor))
                .map(entry -> {
                    audit.write(Act.done(verb, actor)
                            .on(LogEntry.KIND, ref.text())
                            .inCase(entry.about() == null ? null : entry.about().number()));
                    boolean writes = rights.writes(logs.find(entry.log()).orElseThrow(), actor);
                    return new Whole(
                            logs.at(entry.log(), entry.edition()),
                            entry,
                            lines.of(entry.id()),
                            turns.waitingOf(entry.id()),
                            writes,
                            meant(List.of(entry), actor).getOrDefault(entry.id(), Map.of()));
                });
    }

    /** Who or what the fields of these entries mean, by entry and key; of those that the actor may see. */
    @Transactional
    Map<Long, Map<String, KnownLine>> meant(List<LogEntry> found, Actor actor) {
        policy.require(actor, LogRights.READ);
        Map<Long, Map<String, KnownFields.Meant>> all =
                lines.meant(found.stream().map(LogEntry::id).collect(Collectors.toSet()));
        Map<KnownFields.Meant, KnownLine> seen = known.lines(
                all.values().stream().flatMap(it -> it.values().stream()).toList(), actor);
        var meant = new HashMap<Long, Map<String, KnownLine>>();
        all.forEach((entry, fields) -> fields.forEach((field, one) -> {
            KnownLine line = seen.get(one);
            if (line != null) {
                meant.computeIfAbsent(entry, it -> new HashMap<>()).put(field, line);
            }
        }));
        return meant;
    }

    @Override
    @Transactional
    public List<Line> about(String kind, PublicRef ref, Actor actor) {
        policy.require(actor, LogRights.READ);
        List<LogEntry> found =
                readers.sight(actor).of(new org.stationhouse.backoffice.worklist.Task.About(kind, ref, "-"))
                        ? entries.about(kind, ref)
                        : List.of();
        List<LogEntry> mine = found.stream()
                .filter(it -> rights.reads(logs.find(it.log()).orElseThrow(), actor))
                .toList();
        if (!mine.isEmpty()) {
            audit.write(Act.done(LogRights.READ, actor)
                    .on(LogEntry.KIND, mine.stream().map(it -> it.ref().text()).toList()));
        }
        return mine.stream().map(this::line).toList();
    }

    private Line line(LogEntry it) {
        AgencyLog log = logs.at(it.log(), it.edition());
        return new Line(
                it.at(), it.number(), log.is().name(), EntryFiling.firstValues(log, it), "/logs/entries/" + it.ref());
    }

    /** Every field that the log ever had. */
    List<LogField> everField(AgencyLog log) {
        return logs.everField(log.id());
    }

    List<Turn> waiting(AgencyLog log) {
        return turns.waiting(log.id());
    }

    /** Log of a turn that its task leads to. */
    Optional<PublicRef> logOfTurn(PublicRef turn) {
        return turns.log(turn);
    }

    Optional<Turn> turn(PublicRef turn) {
        return turns.find(turn);
    }
}
