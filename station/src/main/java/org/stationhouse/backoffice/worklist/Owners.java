package org.stationhouse.backoffice.worklist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Accounts.Colleague;
import org.stationhouse.foundation.web.Words;

/** Whose a task can be, as forms offer it and send it. */
@Component
public class Owners {

    private final Accounts accounts;

    Owners(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Queues first, then people by name; code to label. */
    public Map<String, String> options(Words words, Actor actor) {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(Queue.values()).forEach(queue -> options.put(queue.name(), words.word(queue.right())));
        options.putAll(people(actor));
        return options;
    }

    /** People who work with cases, by name; code to label. */
    public Map<String, String> people(Actor actor) {
        var people = new LinkedHashMap<String, String>();
        accounts.colleagues(actor).forEach(it -> people.put(it.ref().text(), it.label()));
        return people;
    }

    /** @return empty for a code that names nobody who works here */
    public Optional<Owner> of(String code, Actor actor) {
        Optional<Owner> queue = Arrays.stream(Queue.values())
                .filter(it -> it.name().equals(code))
                .findFirst()
                .map(Owner.Line::new);
        return queue.isPresent() ? queue : person(code, actor);
    }

    private Optional<Owner> person(String code, Actor actor) {
        return PublicRef.typed(code)
                .flatMap(it -> accounts.colleague(it, actor))
                .map(Owners::owner);
    }

    /** The actor as an owner; empty for the program and for who has no case rights. */
    public Optional<Owner.Person> self(Actor actor) {
        Long account = actor.account();
        return account == null
                ? Optional.empty()
                : accounts.colleagues(List.of(account), actor).stream()
                        .map(Owners::owner)
                        .findFirst();
    }

    static Owner.Person owner(Colleague it) {
        return new Owner.Person(it.account(), it.ref(), it.label());
    }
}
