package org.stationhouse.backoffice.master.organization;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.backoffice.master.said.SaidDesk;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of the index: enter or pick an organization, change it, say something of it, take it back. */
@Service
public class OrganizationDesk implements SaidDesk {

    private static final String CHANGE = "master.organization.change";

    private final OrganizationStore store;
    private final OrganizationCards cards;
    private final OrganizationEntry entry;
    private final SaidBook book;
    private final People people;
    private final OrganizationFiling filing;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    OrganizationDesk(
            OrganizationStore store,
            OrganizationCards cards,
            OrganizationEntry entry,
            SaidBook book,
            People people,
            OrganizationFiling filing,
            AccessPolicy policy,
            AuditTrail audit) {
        this.store = store;
        this.cards = cards;
        this.entry = entry;
        this.book = book;
        this.people = people;
        this.filing = filing;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Enters an organization, or picks one of those offered, which gets what was said and is not known of it yet.
     *
     * @param answer as {@link org.stationhouse.backoffice.master.Organizations#findOrEnter} takes it
     * @throws Unfit of the field {@code answer}, when likely candidates were not answered
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef enter(NewOrganization said, String answer, Actor actor) {
        policy.require(actor, "master.organization.enter");
        return entry.findOrEnter(said, answer, actor).ref();
    }

    /**
     * Puts right what it is and how it is called.
     *
     * @param version version that the clerk saw
     * @throws SomeoneElseSaved when that is no longer the current version
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, String kind, String name, Actor actor) {
        policy.require(actor, CHANGE);
        Organization was = card(ref).head();
        if (store.update(was.id(), version, kind, name) == 0) {
            throw new SomeoneElseSaved("Organization " + was.number());
        }
        filing.file(was.id());
        audit.write(Act.done(CHANGE, actor)
                .on(Organization.KIND, was.ref().text())
                .changed("kind", was.kind(), kind)
                .changed("name", was.name(), name));
    }

    @Override
    public SaidKind.About about() {
        return SaidKind.About.ORGANIZATION;
    }

    @Override
    public String path() {
        return "/organizations";
    }

    @Override
    @Transactional
    public Head head(PublicRef ref, Actor actor) {
        policy.require(actor, "master.organization.read");
        Organization one = card(ref).head();
        audit.write(Act.done("master.organization.read", actor)
                .on(Organization.KIND, one.ref().text()));
        return new Head(ref, one.name(), one.number());
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void say(PublicRef ref, NewSaid said, String person, Actor actor) {
        policy.require(actor, CHANGE);
        Organization one = card(ref).head();
        NewSaid whole = person.isBlank()
                ? said
                : said.with(people.numbered(person, actor)
                        .orElseThrow(() -> new Unfit("other", "master.other.unknown"))
                        .id());
        book.add(one.id(), whole, actor);
        filing.file(one.id());
        audit.write(Act.done("master.organization.say", actor)
                .on(Organization.KIND, one.ref().text())
                .changed("kind", null, said.kind() + " " + said.sort())
                .changed("said", null, said.said())
                .changed("person", null, person.isBlank() ? null : person.strip())
                .changed("from", null, said.fromOn())
                .changed("until", null, said.untilOn())
                .changed("source", null, said.source()));
    }

    @Override
    @Transactional(noRollbackFor = Refusal.class)
    public void unsay(PublicRef ref, PublicRef said, Actor actor) {
        policy.require(actor, CHANGE);
        OrganizationCard card = card(ref);
        Said gone = card.facts().stream()
                .filter(it -> it.ref().equals(said))
                .findFirst()
                .orElseThrow(NoSuch::new);
        book.end(gone, actor);
        filing.file(gone.thing());
        audit.write(Act.done("master.organization.unsay", actor)
                .on(Organization.KIND, card.head().ref().text())
                .changed(gone.kind() + " " + gone.sort(), gone.said(), null));
    }

    private OrganizationCard card(PublicRef ref) {
        return cards.find(ref).orElseThrow(NoSuch::new);
    }
}
