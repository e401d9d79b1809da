package org.stationhouse.desk.dispatch.visitor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the visitor log: the list, who is in the house, who waits for whom, one visitor. Every look has its audit line. */
@Service
public class VisitorBook {

    private static final String LIST = "dispatch.visitor.list";
    private static final VisitorFilter HERE = new VisitorFilter(null, "HERE", null, null);

    /** Visitors that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final VisitorStore visitors;
    private final HostDesk hosts;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    VisitorBook(VisitorStore visitors, HostDesk hosts, AccessPolicy policy, AuditTrail audit) {
        this.visitors = visitors;
        this.hosts = hosts;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * A visitor and his history, oldest first.
     *
     * @param mine whether he comes to the reader
     */
    record Whole(Visitor visitor, List<VisitorLine> lines, boolean mine) {}

    /** @param order full order text of the store */
    @Transactional
    List<Visitor> list(VisitorFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        return looked(LIST, visitors.list(filter, order, skip, most), actor);
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Visitor> export(VisitorFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.visitor.export");
        Export.require(
                reason, large -> visitors.list(filter, order, 0, large + 1).size() > large);
        List<Visitor> found = visitors.list(filter, order, skip, EXPORTED);
        audit.write(Act.done("dispatch.visitor.export", actor).because(reason).on(Visitor.KIND, refs(found)));
        return found;
    }

    /** Who is in the house now, by name, for the sheet that is taken along when it is left at once. */
    @Transactional
    List<Visitor> evacuate(Actor actor) {
        policy.require(actor, "dispatch.visitor.print");
        return looked("dispatch.visitor.print", visitors.list(HERE, VisitorStore.BY_NAME, 0, EXPORTED), actor);
    }

    /** Who waits for the actor or his queues; without anybody there is nothing that was looked at. */
    @Transactional
    List<Visitor> waiting(Actor actor) {
        policy.require(actor, "dispatch.visitor.answer");
        List<Visitor> found = visitors.waiting(hosts.codes(actor));
        return found.isEmpty() ? found : looked(LIST, found, actor);
    }

    /** The last visits of whoever has such a name. */
    @Transactional
    List<Visitor> known(String name, int most, Actor actor) {
        policy.require(actor, VisitorDesk.RECEIVE);
        return looked(LIST, visitors.known(name, most), actor);
    }

    private List<Visitor> looked(String verb, List<Visitor> found, Actor actor) {
        audit.write(Act.done(verb, actor).on(Visitor.KIND, refs(found)));
        return found;
    }

    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "dispatch.visitor.read");
        return visitors.find(ref).map(visitor -> {
            audit.write(Act.done("dispatch.visitor.read", actor).on(Visitor.KIND, ref.text()));
            return new Whole(visitor, visitors.lines(visitor.id()), hosts.mine(visitor, actor));
        });
    }

    /** Whether he stands otherwise than the reader's page says; tells nothing of him. */
    @Transactional
    boolean changed(PublicRef ref, int version, Actor actor) {
        policy.require(actor, "dispatch.visitor.read");
        return visitors.find(ref).filter(it -> it.version() == version).isEmpty();
    }

    /** Tells a list of visitors from any other, so that a page can ask whether it has changed; empty for nobody. */
    static String mark(List<Visitor> found) {
        return found.isEmpty() ? "" : Integer.toHexString(found.hashCode());
    }

    private static List<String> refs(List<Visitor> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }
}
