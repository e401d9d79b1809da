package org.stationhouse.backoffice.master.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.MergeLine;
import org.stationhouse.backoffice.master.merging.MergeLines;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the index of organizations: a list, one whole. Every look has its audit line. */
@Service
class OrganizationBook {

    /** Organizations that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final OrganizationStore store;
    private final OrganizationCards cards;
    private final MergeLines merges;
    private final People people;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    OrganizationBook(
            OrganizationStore store,
            OrganizationCards cards,
            MergeLines merges,
            People people,
            AccessPolicy policy,
            AuditTrail audit) {
        this.store = store;
        this.cards = cards;
        this.merges = merges;
        this.people = people;
        this.policy = policy;
        this.audit = audit;
    }

    @Transactional
    List<OrganizationCard> list(OrganizationFilter filter, int skip, int most, Actor actor) {
        policy.require(actor, "master.organization.list");
        List<OrganizationCard> found = cards(store.list(filter, skip, most));
        audit.write(Act.done("master.organization.list", actor)
                .on(Organization.KIND, refs(found))
                .asked(filter.asked()));
        return found;
    }

    /** The next of a list as they leave the house. @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<OrganizationCard> export(OrganizationFilter filter, @Nullable String reason, int skip, Actor actor) {
        policy.require(actor, "master.organization.export");
        Export.require(reason, large -> store.list(filter, 0, large + 1).size() > large);
        List<OrganizationCard> found = cards(store.list(filter, skip, EXPORTED));
        audit.write(Act.done("master.organization.export", actor)
                .because(reason)
                .on(Organization.KIND, refs(found))
                .asked(filter.asked()));
        return found;
    }

    private List<OrganizationCard> cards(List<Organization> heads) {
        return cards.of(heads.stream().map(Organization::id).toList());
    }

    private static List<String> refs(List<OrganizationCard> found) {
        return found.stream().map(it -> it.head().ref().text()).toList();
    }

    /**
     * An organization whole.
     *
     * @param people who speak for it and whom the reader may see, by id
     * @param merges what was merged and taken apart
     */
    record Whole(OrganizationCard card, Map<Long, PersonLine> people, List<MergeLine> merges) {

        /** What was said of one kind; who may not be seen speaks for nobody. */
        List<Said> of(SaidKind kind) {
            return card.of(kind).stream()
                    .filter(it -> it.person() == null || people.containsKey(it.person()))
                    .toList();
        }
    }

    /** One organization, by the reference of any row of it. */
    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "master.organization.read");
        return cards.find(ref).map(card -> {
            audit.write(Act.done("master.organization.read", actor)
                    .on(Organization.KIND, card.head().ref().text()));
            List<Long> contacts = card.facts().stream()
                    .map(Said::person)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            List<Long> rows = card.members().stream().map(Organization::id).toList();
            return new Whole(card, people.seen(contacts, actor), merges.of(Index.ORGANIZATION, rows, it -> true));
        });
    }
}
