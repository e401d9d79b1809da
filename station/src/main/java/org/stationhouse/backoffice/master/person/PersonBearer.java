package org.stationhouse.backoffice.master.person;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Relation;

/** Files are attached to people, portraits before all; who may not know of a person does not see them either. */
@Component
class PersonBearer implements Bearer {

    private final PersonStore people;
    private final DossierStore dossiers;
    private final PersonSight sight;

    PersonBearer(PersonStore people, DossierStore dossiers, PersonSight sight) {
        this.people = people;
        this.dossiers = dossiers;
        this.sight = sight;
    }

    @Override
    public Optional<Borne> find(PublicRef record, Actor actor) {
        return people.find(record)
                .flatMap(it -> dossiers.of(List.of(it.id()), sight.open(actor)).stream()
                        .findFirst())
                .map(PersonBearer::borne);
    }

    private static Borne borne(Dossier dossier) {
        Person head = dossier.head();
        return new Borne(
                Person.KIND,
                head.ref(),
                dossier.members().stream().map(Person::ref).toList(),
                "master.person.read",
                head.number(),
                head.name().toString(),
                "/people/" + head.ref(),
                null,
                Relation.open(Person.KIND, head.ref().text()),
                String.join("\n", head.number(), head.name().toString(), Objects.toString(head.born(), "")));
    }
}
