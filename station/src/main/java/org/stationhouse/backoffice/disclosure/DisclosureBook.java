package org.stationhouse.backoffice.disclosure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the dissemination log: only lines of records that the reader may know of. Every look has its audit line. */
@Service
public class DisclosureBook {

    static final String LIST = "disclosure.release.list";
    static final String EXPORT = "disclosure.release.export";

    /** Lines that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final ReleaseStore releases;
    private final List<Releasable> kinds;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    DisclosureBook(ReleaseStore releases, List<Releasable> kinds, AccessPolicy policy, AuditTrail audit) {
        this.releases = releases;
        this.kinds = kinds;
        this.policy = policy;
        this.audit = audit;
    }

    /** @param order full order text of the store */
    @Transactional
    public List<Release> list(ReleaseFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Release> found = releases.list(filter, readable(actor), actor.account(), order, skip, most);
        audit.write(Act.done(LIST, actor).on(Release.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    public List<Release> export(ReleaseFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, EXPORT);
        List<Releasable> readable = readable(actor);
        Export.require(
                reason,
                large -> releases.list(filter, readable, actor.account(), order, 0, large + 1)
                                .size()
                        > large);
        List<Release> found = releases.list(filter, readable, actor.account(), order, skip, EXPORTED);
        audit.write(Act.done(EXPORT, actor).because(reason).on(Release.KIND, refs(found)));
        return found;
    }

    @Transactional
    public Optional<Release> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        Optional<Release> found = releases.find(ref, readable(actor), actor.account());
        found.ifPresent(it -> audit.write(Act.done("disclosure.release.read", actor)
                .on(it.of().kind(), List.of(it.of().ref().text(), ref.text()))));
        return found;
    }

    /** Page of the record that a line is about. */
    String path(Release.Of of) {
        return kinds.stream()
                .filter(it -> it.kind().equals(of.kind()))
                .findFirst()
                .map(it -> it.path(of.ref()))
                .orElseThrow(() -> new IllegalStateException("nobody releases " + of.kind()));
    }

    private List<Releasable> readable(Actor actor) {
        return kinds.stream()
                .filter(it -> policy.decide(actor, it.right()) instanceof Decision.Allowed)
                .toList();
    }

    private static List<String> refs(List<Release> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }
}
