package org.stationhouse.backoffice.master.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Pairs;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/** Files organizations under all that they are looked up by: each row in the index of the room, all rows of one in the search as one. */
@Component
class OrganizationFiling {

    private final OrganizationStore store;
    private final OrganizationCards cards;
    private final SaidBook book;
    private final Pairs pairs;
    private final SearchEntries index;
    private final MessageSource messages;
    private final IndexClock clock;

    OrganizationFiling(
            OrganizationStore store,
            OrganizationCards cards,
            SaidBook book,
            Pairs pairs,
            SearchEntries index,
            MessageSource messages,
            IndexClock clock) {
        this.store = store;
        this.cards = cards;
        this.book = book;
        this.pairs = pairs;
        this.index = index;
        this.messages = messages;
        this.clock = clock;
    }

    /** A row and all that belongs together with it are looked up as they stand now, and held against the others. */
    void file(long id) {
        Organization row = store.find(id).orElseThrow();
        List<Said> said = book.of(SaidKind.About.ORGANIZATION, List.of(id));
        store.file(id, OrganizationKeys.filed(new OrganizationCard(List.of(row), said)));
        pairs.due(Index.ORGANIZATION, List.of(id));
        OrganizationCard card = cards.of(List.of(id)).getFirst();
        card.members().stream()
                .filter(it -> it.id() != card.head().id())
                .forEach(it -> index.remove(Organization.KIND, it.ref()));
        index.put(entry(card));
    }

    private SearchEntry entry(OrganizationCard card) {
        var keys = new ArrayList<SearchKey>();
        card.members().forEach(it -> keys.add(new SearchKey.Number(it.number())));
        card.names().forEach(it -> keys.add(new SearchKey.Name(new PersonName(shortened(it), "", ""))));
        card.of(SaidKind.PHONE).forEach(it -> keys.add(new SearchKey.Phone(it.said())));
        card.of(SaidKind.IDENTIFIER)
                .forEach(it ->
                        keys.add(new SearchKey.Identifier(word("master.sort.IDENTIFIER." + it.sort()), it.said())));
        card.of(SaidKind.ADDRESS).forEach(it -> keys.add(new SearchKey.Address(Place.of(it.said()))));
        String place = card.now(SaidKind.ADDRESS, clock.today());
        Organization head = card.head();
        return new SearchEntry(
                Organization.KIND,
                head.ref(),
                head.number(),
                head.name() + " · " + word("master.organization.kind." + head.kind()),
                place.isEmpty() ? null : place,
                head.enteredAt(),
                keys);
    }

    private static String shortened(String name) {
        return name.length() > PersonName.LONGEST ? name.substring(0, PersonName.LONGEST) : name;
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.US);
    }
}
