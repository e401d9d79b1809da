package org.stationhouse.foundation.jurisdiction;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Keeps the agency's own facts. */
@Service
public class AgencyOffice {

    private final AgencyStore store;
    private final AuditTrail audit;
    private volatile @Nullable Agency known;

    AgencyOffice(AgencyStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Empty before set-up. */
    public Optional<Agency> agency() {
        Agency agency = known;
        if (agency == null) {
            agency = store.find().orElse(null);
            known = agency;
        }
        return Optional.ofNullable(agency);
    }

    /** Sets up the agency, once. */
    @Transactional
    public void establish(Agency agency, Actor actor) {
        store.insert(agency);
        audit.write(Act.done("jurisdiction.agency.establish", actor)
                .changed("name", null, agency.name())
                .changed("ori", null, agency.ori())
                .changed("zone", null, agency.zone()));
    }
}
