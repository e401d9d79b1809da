package org.stationhouse.desk.dispatch.door;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of the station's door and alarm log: an event is logged, and closed with the response taken. */
@Service
public class DoorEvents {

    private static final String LIST = "dispatch.door.list";

    /** Events that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final DoorStore events;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    DoorEvents(DoorStore events, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.events = events;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Logs what came.
     *
     * @param response what was done about it at once; null while nothing was
     */
    @Transactional(noRollbackFor = Refusal.class)
    public DoorEvent log(String source, String event, @Nullable String response, Actor actor) {
        policy.require(actor, "dispatch.door.log");
        PublicRef ref = PublicRef.fresh();
        events.insert(ref, now(), actor.name(), source, event);
        audit.write(Act.done("dispatch.door.log", actor)
                .on(DoorEvent.KIND, ref.text())
                .changed("source", null, source)
                .changed("event", null, event));
        if (response != null) {
            close(ref, 1, response, actor);
        }
        return events.find(ref).orElseThrow();
    }

    /**
     * Closes an event with the response taken.
     *
     * @throws SomeoneElseSaved when somebody else closed it first
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void close(PublicRef ref, int version, String response, Actor actor) {
        policy.require(actor, "dispatch.door.close");
        DoorEvent event = events.find(ref).orElseThrow(NoSuch::new);
        if (event.version() != version
                || events.close(event, new DoorEvent.Closed(response, now(), actor.name())) == 0) {
            throw new SomeoneElseSaved("The event");
        }
        audit.write(Act.done("dispatch.door.close", actor)
                .on(DoorEvent.KIND, ref.text())
                .changed("response", null, response));
    }

    @Transactional
    List<DoorEvent> list(DoorFilter filter, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<DoorEvent> found = events.list(filter, skip, most);
        audit.write(Act.done(LIST, actor).on(DoorEvent.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<DoorEvent> export(DoorFilter filter, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.door.export");
        Export.require(reason, large -> events.list(filter, 0, large + 1).size() > large);
        List<DoorEvent> found = events.list(filter, skip, EXPORTED);
        audit.write(Act.done("dispatch.door.export", actor).because(reason).on(DoorEvent.KIND, refs(found)));
        return found;
    }

    @Transactional
    Optional<DoorEvent> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return events.find(ref).map(event -> {
            audit.write(Act.done("dispatch.door.read", actor).on(DoorEvent.KIND, ref.text()));
            return event;
        });
    }

    /** Doors and alarms that were named lately. */
    List<String> sources() {
        return events.sources();
    }

    private static List<String> refs(List<DoorEvent> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
