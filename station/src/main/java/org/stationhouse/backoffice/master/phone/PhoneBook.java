package org.stationhouse.backoffice.master.phone;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.PhoneUses;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Reads who ever had a number. */
@Service
class PhoneBook {

    private final List<PhoneUses> rooms;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PhoneBook(List<PhoneUses> rooms, IndexClock clock, AccessPolicy policy, AuditTrail audit) {
        this.rooms = rooms;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /** Those who have it today first, of these the newest. */
    @Transactional
    List<PhoneUses.Use> read(Phone phone, Actor actor) {
        policy.require(actor, "master.phone.read");
        LocalDate today = clock.today();
        List<PhoneUses.Use> found = rooms.stream()
                .filter(it -> policy.decide(actor, it.right()) instanceof Decision.Allowed)
                .flatMap(it -> it.of(phone, actor).stream())
                .sorted(Comparator.comparing((PhoneUses.Use it) -> !it.holds(today))
                        .thenComparing(Comparator.comparing(PhoneUses.Use::at).reversed()))
                .toList();
        audit.write(Act.done("master.phone.read", actor).asked(phone.e164()).count(found.size()));
        return found;
    }
}
