package org.stationhouse.backoffice.master.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Pairing;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;

/** Likely duplicates among organizations: those with a key in common are held against each other, by {@link OrganizationTwin}. */
@Component
class OrganizationPairing implements Pairing<OrganizationCard> {

    private static final List<SaidKind> SHOWN =
            List.of(SaidKind.PHONE, SaidKind.ADDRESS, SaidKind.IDENTIFIER, SaidKind.CONTACT);

    private final OrganizationStore store;
    private final OrganizationCards cards;

    OrganizationPairing(OrganizationStore store, OrganizationCards cards) {
        this.store = store;
        this.cards = cards;
    }

    @Override
    public Index index() {
        return Index.ORGANIZATION;
    }

    @Override
    public Map<Long, OrganizationCard> known(Collection<Long> rows, Actor actor) {
        return byRow(cards.of(rows));
    }

    private static Map<Long, OrganizationCard> byRow(List<OrganizationCard> cards) {
        var known = new HashMap<Long, OrganizationCard>();
        cards.forEach(one -> one.members().forEach(it -> known.put(it.id(), one)));
        return known;
    }

    @Override
    public Side side(OrganizationCard one) {
        Organization head = one.head();
        var known = new ArrayList<Known>();
        known.add(new Known(
                "master.names",
                one.names().stream().map(it -> new Told(null, it)).toList()));
        known.add(new Known(
                "master.organization.kind", List.of(new Told("master.organization.kind." + head.kind(), ""))));
        for (SaidKind kind : SHOWN) {
            known.add(new Known(
                    "master.kind." + kind,
                    one.of(kind).stream()
                            .map(it -> new Told("master.sort." + kind + "." + it.sort(), it.said()))
                            .toList()));
        }
        return new Side(head.ref(), head.name(), head.number(), false, head.enteredAt(), head.enteredBy(), known);
    }

    @Override
    public List<Why> why(OrganizationCard kept, OrganizationCard gone) {
        return OrganizationTwin.of(kept, gone).stream()
                .map(it -> new Why("master.organization.twin." + it.rule(), it.said()))
                .toList();
    }

    @Override
    public List<Found> among(Collection<Long> rows) {
        var found = new ArrayList<Found>();
        for (OrganizationCard one : cards.of(rows)) {
            for (OrganizationCard other : cards.of(store.filed(OrganizationKeys.twins(one)))) {
                if (one.head().id() != other.head().id()) {
                    OrganizationTwin.of(one, other).stream()
                            .mapToInt(it -> it.rule().score())
                            .max()
                            .ifPresent(score -> found.add(
                                    new Found(one.head().id(), other.head().id(), score)));
                }
            }
        }
        return found;
    }
}
