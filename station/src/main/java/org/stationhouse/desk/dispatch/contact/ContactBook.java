package org.stationhouse.desk.dispatch.contact;

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

/** Reads the contacts: the line, a page of all, one with its history. Every look has its audit line. */
@Service
public class ContactBook {

    private static final String LIST = "dispatch.contact.list";

    /** Contacts that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final ContactStore contacts;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ContactBook(ContactStore contacts, AccessPolicy policy, AuditTrail audit) {
        this.contacts = contacts;
        this.policy = policy;
        this.audit = audit;
    }

    /** A contact and its history, oldest first. */
    record Whole(Contact contact, List<ContactLine> lines) {}

    /** @param order full order text of the store */
    @Transactional
    List<Contact> list(ContactFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Contact> found = contacts.list(filter, order, skip, most, actor.account());
        audit.write(Act.done(LIST, actor).on(Contact.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Contact> export(ContactFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.contact.export");
        Export.require(
                reason,
                large -> contacts.list(filter, order, 0, large + 1, actor.account())
                                .size()
                        > large);
        List<Contact> found = contacts.list(filter, order, skip, EXPORTED, actor.account());
        audit.write(Act.done("dispatch.contact.export", actor).because(reason).on(Contact.KIND, refs(found)));
        return found;
    }

    /** A contact as it stands. */
    @Transactional
    public Optional<Contact> find(PublicRef ref, Actor actor) {
        return read(ref, actor).map(Whole::contact);
    }

    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "dispatch.contact.read");
        return contacts.known(ref, actor.account()).map(contact -> {
            audit.write(Act.done("dispatch.contact.read", actor).on(Contact.KIND, ref.text()));
            return new Whole(contact, contacts.lines(contact.id()));
        });
    }

    private static List<String> refs(List<Contact> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }
}
