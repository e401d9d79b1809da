package org.stationhouse.foundation.jurisdiction;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Keeps the agency's own facts. */
@Service
public class AgencyOffice {

    private final AgencyStore store;
    private final AgencyCard card;
    private final AuditTrail audit;

    AgencyOffice(AgencyStore store, AgencyCard card, AuditTrail audit) {
        this.store = store;
        this.card = card;
        this.audit = audit;
    }

    /** Empty before set-up. */
    public Optional<Agency> agency() {
        return card.agency();
    }

    /** The agency's time zone; UTC before set-up. */
    public ZoneId zone() {
        return agency().map(Agency::zone).orElse(ZoneId.of("UTC"));
    }

    /** The badge; empty when none was given. */
    @Transactional(readOnly = true)
    public Optional<Logo> logo() {
        return store.logo();
    }

    /** Names of the beats in the order of the agency's list. */
    @Transactional(readOnly = true)
    public List<String> beats() {
        return store.beats();
    }

    /** Sets up the agency, once. */
    @Transactional
    public void establish(Agency agency, @Nullable Logo logo, Actor actor) {
        store.insert(agency, logo);
        audit.write(Act.done("jurisdiction.agency.establish", actor)
                .changed("name", null, agency.name())
                .changed("ori", null, agency.ori())
                .changed("zone", null, agency.zone())
                .changed("address", null, agency.address())
                .changed("phone", null, agency.phone()));
        forget();
    }

    /**
     * Changes name, ORI, time zone, address, phone, badge and beats. Numbers, times and papers that exist keep what they were made with.
     *
     * @param version version that the change was made on
     * @throws SomeoneElseSaved when it is no longer the current one
     */
    @Transactional
    public void change(Agency to, @Nullable Logo logo, List<String> beats, int version, Actor actor) {
        Agency from = store.find().orElseThrow();
        if (store.update(to, logo, version) == 0) {
            throw new SomeoneElseSaved("the agency");
        }
        List<String> before = store.beats();
        store.replaceBeats(beats);
        audit.write(Act.done("jurisdiction.agency.change", actor)
                .changed("name", from.name(), to.name())
                .changed("ori", from.ori(), to.ori())
                .changed("zone", from.zone(), to.zone())
                .changed("address", from.address(), to.address())
                .changed("phone", from.phone(), to.phone())
                .changed("beats", String.join(", ", before), String.join(", ", beats)));
        forget();
    }

    /** Beats that a street file names and the agency's list does not have are added behind the others. */
    @Transactional
    public void addBeats(List<String> found, Actor actor) {
        List<String> before = store.beats();
        List<String> now =
                Stream.concat(before.stream(), found.stream()).distinct().toList();
        if (now.size() > before.size()) {
            store.replaceBeats(now);
            audit.write(Act.done("jurisdiction.agency.change", actor)
                    .changed("beats", String.join(", ", before), String.join(", ", now)));
        }
    }

    private void forget() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                card.forget();
            }
        });
    }
}
