package org.stationhouse.backoffice.master.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.Turning;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/** Files people under all that they are looked up by: in the index of the room, and in the search of the house. */
@Component
class PersonFiling implements Turning {

    private final PersonStore people;
    private final KeyStore keys;
    private final FactStore facts;
    private final SsnKeys ssns;
    private final SearchEntries index;
    private final MessageSource messages;
    private final IndexClock clock;

    PersonFiling(
            PersonStore people,
            KeyStore keys,
            FactStore facts,
            SsnKeys ssns,
            SearchEntries index,
            MessageSource messages,
            IndexClock clock) {
        this.people = people;
        this.keys = keys;
        this.facts = facts;
        this.ssns = ssns;
        this.index = index;
        this.messages = messages;
        this.clock = clock;
    }

    /** A row and its facts are looked up as they stand now. */
    void key(Person person) {
        List<Fact> said = facts.of(person.id());
        var names = new ArrayList<PersonName>(List.of(person.name()));
        said.stream().filter(it -> it.kind() == FactKind.NAME).forEach(it -> names.add(it.name()));
        Set<String> terms = new LinkedHashSet<>(PersonKeys.filed(names, person.born()));
        said.forEach(it -> terms.addAll(terms(person, it)));
        keys.file(person.id(), terms);
    }

    private List<String> terms(Person person, Fact fact) {
        return switch (fact.kind()) {
            case IDENTIFIER ->
                fact.sort().equals(Fact.SSN) ? ssn(person, fact) : List.of(PersonKeys.number(fact.said()));
            case PHONE -> List.of(PersonKeys.phone(fact.said()));
            case ADDRESS -> List.of(PersonKeys.address(fact.said()));
            case NAME, FLAG, RELATION -> List.of();
        };
    }

    private List<String> ssn(Person person, Fact fact) {
        byte[] sealed = facts.sealed(fact.id());
        String key = sealed == null ? null : ssns.of(ssns.open(person.ref().text(), sealed));
        return key == null ? List.of() : List.of(PersonKeys.ssn(key));
    }

    /** What the whole social security numbers of a person are compared by. */
    List<String> ssns(Dossier dossier) {
        return dossier.of(FactKind.IDENTIFIER).stream()
                .filter(it -> it.sort().equals(Fact.SSN))
                .flatMap(fact -> dossier.members().stream()
                        .filter(it -> it.id() == fact.person())
                        .flatMap(it -> ssn(it, fact).stream()))
                .toList();
    }

    /** A person who was merged with nobody stands in the search as he stands now. */
    void enter(Person person) {
        LocalDate today = clock.today();
        index.put(entry(
                person.shut() ? ProtectedKind.KIND : Person.KIND,
                new Dossier(List.of(person), facts.of(person.id())),
                today));
    }

    /** People who are new in the index stand in the search. */
    void enterAll(List<Dossier> fresh) {
        LocalDate today = clock.today();
        index.putAll(fresh.stream().map(it -> entry(Person.KIND, it, today)).toList());
    }

    /** All rows of one person stand in the search once; those known only through protected events apart, for their readers. */
    void enter(List<Person> group) {
        LocalDate today = clock.today();
        List<Person> open = group.stream().filter(it -> !it.shut()).toList();
        for (Person one : group) {
            boolean head = !open.isEmpty()
                    && one.id() == new Dossier(open, List.of()).head().id();
            if (!head) {
                index.remove(Person.KIND, one.ref());
            }
            if (one.shut()) {
                index.put(entry(ProtectedKind.KIND, new Dossier(List.of(one), facts.of(one.id())), today));
            } else {
                index.remove(ProtectedKind.KIND, one.ref());
            }
        }
        if (!open.isEmpty()) {
            List<Fact> said =
                    open.stream().flatMap(it -> facts.of(it.id()).stream()).toList();
            index.put(entry(Person.KIND, new Dossier(open, said), today));
        }
    }

    private SearchEntry entry(String kind, Dossier dossier, LocalDate today) {
        Person head = dossier.head();
        var terms = new ArrayList<SearchKey>();
        dossier.members().forEach(it -> terms.add(new SearchKey.Number(it.number())));
        dossier.names().forEach(it -> terms.add(new SearchKey.Name(it)));
        dossier.births().forEach(it -> terms.add(new SearchKey.Born(it)));
        for (Fact fact : dossier.facts()) {
            switch (fact.kind()) {
                case IDENTIFIER -> {
                    if (!fact.sort().equals(Fact.SSN)) {
                        terms.add(new SearchKey.Identifier(word(fact), fact.said()));
                    }
                }
                case PHONE -> terms.add(new SearchKey.Phone(fact.said()));
                case ADDRESS -> terms.add(new SearchKey.Address(Place.of(fact.said())));
                case NAME, FLAG, RELATION -> {}
            }
        }
        return new SearchEntry(
                kind,
                head.ref(),
                head.number(),
                title(dossier, today),
                dossier.line(today).address(),
                head.enteredAt(),
                terms);
    }

    @Override
    @Transactional
    public void turned(LocalDate since, LocalDate today) {
        facts.turned(since, today).forEach(it -> enter(people.group(List.of(it))));
    }

    /** Warnings first. */
    private String title(Dossier dossier, LocalDate today) {
        String flags = dossier.flags(today).stream()
                .map(it -> word(it).toUpperCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
        var parts = new ArrayList<String>();
        if (!flags.isEmpty()) {
            parts.add(flags);
        }
        parts.add(dossier.head().name().toString());
        dossier.births().stream().findFirst().ifPresent(it -> parts.add(it.us()));
        String sex = dossier.head().looks().sex();
        if (sex != null) {
            parts.add(sex);
        }
        return String.join(" · ", parts);
    }

    private String word(Fact fact) {
        return messages.getMessage("master.sort." + fact.kind() + "." + fact.sort(), null, Locale.US);
    }
}
