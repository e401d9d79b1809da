package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Every look and every change leaves an audit line, in the same transaction, and the policy is asked first (DESIGN rules 3 and 9). */
class VerbsTests {

    @Test
    void everyVerbIsOneTransactionAllowedAndAudited() {
        assertThat(Verbs.offences(Rooms.classes(), Allowed.by("verb")))
                .as("write the audit line and ask AccessPolicy; for a verb that need not, " + Allowed.HOW)
                .isEmpty();
    }

    @Test
    void aVerbThatLeavesNoLineIsFound() {
        var planted = new ClassFileImporter().importClasses(PlantedDesk.class);

        assertThat(Verbs.offences(planted, Set.of()))
                .containsExactly(
                        "PlantedDesk.peek does not ask whether it is allowed",
                        "PlantedDesk.peek is no transaction",
                        "PlantedDesk.peek leaves no line in the audit trail");
        assertThat(Verbs.offences(planted, Set.of("PlantedDesk.peek"))).isEmpty();
    }

    @Test
    void aVerbBehindAnInterfaceOfTheRoomIsLookedAtUnderItsName() {
        var planted = new ClassFileImporter().importClasses(PlantedPromise.class, PlantedOffice.class);

        assertThat(Verbs.offences(planted, Set.of()))
                .containsExactly(
                        "PlantedPromise.peek does not ask whether it is allowed",
                        "PlantedPromise.peek is no transaction",
                        "PlantedPromise.peek leaves no line in the audit trail");
    }

    public interface PlantedPromise {
        boolean peek(Actor actor);
    }

    @Service
    static class PlantedOffice implements PlantedPromise {
        @Override
        public boolean peek(Actor actor) {
            return actor.name().isEmpty();
        }
    }

    @Service
    public static class PlantedDesk {
        private final AccessPolicy policy;
        private final AuditTrail audit;

        PlantedDesk(AccessPolicy policy, AuditTrail audit) {
            this.policy = policy;
            this.audit = audit;
        }

        @Transactional
        public void log(Actor actor) {
            policy.require(actor, "dispatch.call.log");
            leave(actor);
        }

        public boolean peek(Actor actor) {
            return actor.name().isEmpty();
        }

        private void leave(Actor actor) {
            audit.write(Act.done("dispatch.call.log", actor));
        }
    }
}
