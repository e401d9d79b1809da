package org.stationhouse.backoffice.worklist.logs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of definitions: define a log, change it by a new edition, end it and take it up again. */
@Service
public class Logs {

    private static final String DEFINE = LogRights.DEFINE;

    private final LogStore logs;
    private final EntryStore entries;
    private final EntryListStore lists;
    private final EntryFiling filing;
    private final LogRights rights;
    private final Readers readers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Logs(
            LogStore logs,
            EntryStore entries,
            EntryListStore lists,
            EntryFiling filing,
            LogRights rights,
            Readers readers,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.logs = logs;
        this.entries = entries;
        this.lists = lists;
        this.filing = filing;
        this.rights = rights;
        this.readers = readers;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A log in the list of logs, with what its reader may count.
     *
     * @param writes whether the reader writes in it
     */
    public record Standing(AgencyLog log, int written, int open, int late, boolean writes) {}

    /**
     * @param prefix two to five capital letters that no other log has
     * @param digits 3 to 6
     * @param is its fields have keys already
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef define(String prefix, int digits, Edition is, Actor actor) {
        policy.require(actor, DEFINE);
        LogRules.fits(is);
        PublicRef ref = PublicRef.fresh();
        long id = logs.insert(ref, prefix, digits, keys(is, 0), now(), actor.name())
                .orElseThrow(() -> new Unfit("prefix", "worklist.log.prefix.taken"));
        logs.insert(id, 1, is, now(), actor.name());
        audit.write(
                said(Act.done(DEFINE, actor), is).on(AgencyLog.KIND, ref.text()).changed("prefix", null, prefix));
        return ref;
    }

    /** A new edition; what was written under an old one keeps that. */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, Edition is, Actor actor) {
        policy.require(actor, DEFINE);
        AgencyLog log = at(ref, version);
        LogRules.fits(is);
        LogRules.keepsKinds(logs.everField(log.id()), is);
        int edition = log.edition() + 1;
        saved(logs.update(log, edition, keys(is, log.keys())));
        logs.insert(log.id(), edition, is, now(), actor.name());
        if (!is.readers().equals(log.is().readers())
                || !is.writers().equals(log.is().writers())) {
            AgencyLog after = logs.at(log.id(), edition);
            entries.of(log.id()).forEach(it -> filing.file(after, it));
        }
        audit.write(said(Act.done("worklist.log.change", actor), is)
                .on(AgencyLog.KIND, ref.text())
                .changed("edition", log.edition(), edition));
    }

    private static Act said(Act act, Edition is) {
        return act.changed("name", null, is.name())
                .changed("purpose", null, is.purpose())
                .changed("law", null, is.law())
                .changed("results", null, String.join(", ", is.results()))
                .changed(
                        "fields",
                        null,
                        is.fields().stream()
                                .map(it -> it.label() + " (" + it.kind() + ")")
                                .toList())
                .changed("readers", null, is.readers())
                .changed("writers", null, is.writers())
                .changed("due", null, is.due())
                .changed("clock", null, is.clock())
                .changed("rhythm", null, is.rhythm());
    }

    private static int keys(Edition is, int before) {
        return is.fields().stream()
                .mapToInt(it -> Integer.parseInt(it.key().substring(1)))
                .reduce(before, Math::max);
    }

    /** Nothing is written in it any more, and its duty is not due any more; what is there stays. */
    @Transactional(noRollbackFor = SomeoneElseSaved.class)
    public void end(PublicRef ref, int version, Actor actor) {
        policy.require(actor, DEFINE);
        saved(logs.end(at(ref, version), now()));
        audit.write(Act.done("worklist.log.end", actor)
                .on(AgencyLog.KIND, ref.text())
                .changed("ended", false, true));
    }

    @Transactional(noRollbackFor = SomeoneElseSaved.class)
    public void resume(PublicRef ref, int version, Actor actor) {
        policy.require(actor, DEFINE);
        saved(logs.end(at(ref, version), null));
        audit.write(Act.done("worklist.log.resume", actor)
                .on(AgencyLog.KIND, ref.text())
                .changed("ended", true, false));
    }

    /** The logs that the actor reads, by name. */
    @Transactional
    public List<Standing> list(Actor actor) {
        policy.require(actor, LogRights.READ);
        List<AgencyLog> mine =
                logs.all().stream().filter(it -> rights.reads(it, actor)).toList();
        Map<Long, int[]> counts =
                lists.counts(mine.stream().map(AgencyLog::id).toList(), readers.sight(actor), clock.instant());
        audit.write(Act.done("worklist.log.list", actor)
                .on(
                        AgencyLog.KIND,
                        mine.stream()
                                .map(it -> it.ref().text())
                                .limit(Act.MOST_REFS)
                                .toList()));
        return mine.stream()
                .map(it -> {
                    int[] count = counts.getOrDefault(it.id(), new int[3]);
                    return new Standing(it, count[2], count[0], count[1], rights.writes(it, actor));
                })
                .toList();
    }

    /** A log that the actor reads. */
    @Transactional
    public Optional<Standing> read(PublicRef ref, Actor actor) {
        policy.require(actor, LogRights.READ);
        return logs.find(ref).filter(it -> rights.reads(it, actor)).map(log -> {
            audit.write(Act.done("worklist.log.look", actor).on(AgencyLog.KIND, ref.text()));
            int[] count = lists.counts(List.of(log.id()), readers.sight(actor), clock.instant())
                    .getOrDefault(log.id(), new int[3]);
            return new Standing(log, count[2], count[0], count[1], rights.writes(log, actor));
        });
    }

    private AgencyLog at(PublicRef ref, int version) {
        AgencyLog log = logs.find(ref).orElseThrow(NoSuch::new);
        saved(log.version() == version ? 1 : 0);
        return log;
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the log");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
