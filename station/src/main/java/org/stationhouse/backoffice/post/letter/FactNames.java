package org.stationhouse.backoffice.post.letter;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.MergeFacts;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;

/** Every fact that a letter may name: those of the letter itself, and what the rooms offer. */
@Component
class FactNames {

    private static final String AGENCY = "agency.name";
    private static final String ADDRESS = "agency.address";
    private static final String PHONE = "agency.phone";
    static final String TODAY = "today";
    static final String LETTER = "letter.number";
    static final String ADDRESSEE = "addressee.name";
    static final String SIGNER = "signer.name";

    private static final List<String> OWN = List.of(AGENCY, ADDRESS, PHONE, TODAY, LETTER, ADDRESSEE, SIGNER);

    private final List<MergeFacts> rooms;

    FactNames(List<MergeFacts> rooms) {
        this.rooms = rooms;
    }

    static Map<String, String> of(Agency agency) {
        Phone phone = agency.phone();
        return Map.of(AGENCY, agency.name(), ADDRESS, agency.address(), PHONE, phone == null ? "" : phone.text());
    }

    Set<String> all() {
        var names = new LinkedHashSet<>(OWN);
        rooms.forEach(it -> names.addAll(it.names()));
        return names;
    }

    /** What the rooms know of a case; nothing for a letter about none. */
    Map<String, String> of(@Nullable CaseLink about, Actor actor) {
        var facts = new LinkedHashMap<String, String>();
        if (about != null) {
            rooms.forEach(it -> facts.putAll(it.of(about, actor)));
        }
        return facts;
    }
}
