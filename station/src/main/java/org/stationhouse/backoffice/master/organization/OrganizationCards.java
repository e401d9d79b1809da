package org.stationhouse.backoffice.master.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.PublicRef;

/** Reads organizations whole: all rows that were merged, with all that was said of any of them. */
@Component
class OrganizationCards {

    private final OrganizationStore store;
    private final SaidBook book;

    OrganizationCards(OrganizationStore store, SaidBook book) {
        this.store = store;
        this.book = book;
    }

    Optional<OrganizationCard> find(PublicRef ref) {
        return store.find(ref).map(it -> of(List.of(it.id())).getFirst());
    }

    /** The organizations that these rows belong to, each once, in the same order. */
    List<OrganizationCard> of(Collection<Long> ids) {
        List<Organization> rows = store.group(ids);
        Map<Long, List<Said>> said =
                book
                        .of(
                                SaidKind.About.ORGANIZATION,
                                rows.stream().map(Organization::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Said::thing));
        Map<Long, List<Organization>> groups = rows.stream().collect(Collectors.groupingBy(Organization::root));
        Map<Long, Long> roots =
                rows.stream().collect(Collectors.toMap(Organization::id, Organization::root, (one, other) -> one));
        var cards = new LinkedHashMap<Long, OrganizationCard>();
        for (Long id : ids) {
            Long root = roots.get(id);
            if (root != null) {
                List<Organization> members = groups.getOrDefault(root, List.of());
                List<Said> facts = members.stream()
                        .flatMap(it -> said.getOrDefault(it.id(), List.of()).stream())
                        .toList();
                cards.putIfAbsent(root, new OrganizationCard(members, facts));
            }
        }
        return List.copyOf(cards.values());
    }
}
