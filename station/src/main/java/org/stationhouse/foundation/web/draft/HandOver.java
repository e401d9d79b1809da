package org.stationhouse.foundation.web.draft;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Door;
import org.stationhouse.foundation.web.DraftHandOver;

@Service
class HandOver implements DraftHandOver {

    private final List<Door> doors;
    private final DraftStore store;
    private final DraftBox box;
    private final MirrorKey seats;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    HandOver(
            List<Door> doors,
            DraftStore store,
            DraftBox box,
            MirrorKey seats,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.doors = doors;
        this.store = store;
        this.box = box;
        this.seats = seats;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<String> handOver(String page, Actor from, Actor to) {
        policy.require(to, DraftDesk.RIGHT);
        Long left = from.account();
        Long next = to.account();
        if (left == null || next == null || left.equals(next)) {
            return Optional.empty();
        }
        List<String> forms = doors.stream()
                .flatMap(it -> it.handed().stream())
                .filter(it -> policy.decide(to, it.right()) instanceof Decision.Allowed)
                .map(Door.Handed::form)
                .toList();
        return store.heldAt(left, seats.id(from), page.replaceFirst("[?].*", ""), forms)
                .flatMap(draft -> box.opened(draft).map(content -> {
                    byte[] sealed = box.sealed(next, draft.of(), content);
                    store.handOver(draft.id(), next, seats.id(to), from.name(), sealed, clock.instant());
                    audit.write(DraftDesk.line("web.draft.hand-over", draft.ref(), draft.of(), to)
                            .changed("account", from.name(), to.name()));
                    return address(page, draft.of().record());
                }));
    }

    /** The page with what it refers to, without what it would put into fields: the draft does that. */
    private static String address(String page, String record) {
        int question = page.indexOf('?');
        String references = question < 0
                ? ""
                : Arrays.stream(page.substring(question + 1).split("&"))
                        .filter(it -> it.matches("[a-z]+=[0-9A-HJKMNP-TV-Z]{17}"))
                        .map(it -> it + "&")
                        .collect(Collectors.joining());
        return Objects.requireNonNull(page.split("[?]")[0]) + "?" + references + "draft=" + record;
    }
}
