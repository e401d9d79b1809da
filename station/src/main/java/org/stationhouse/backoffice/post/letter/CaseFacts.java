package org.stationhouse.backoffice.post.letter;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.post.MergeFacts;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;

/** What a letter may say of a case: its number, when it was opened, where. */
@Component
class CaseFacts implements MergeFacts {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    private final Cases cases;
    private final AgencyOffice agency;

    CaseFacts(Cases cases, AgencyOffice agency) {
        this.cases = cases;
        this.agency = agency;
    }

    @Override
    public List<String> names() {
        return List.of("case.number", "case.opened", "case.place");
    }

    @Override
    public Map<String, String> of(CaseLink about, Actor actor) {
        var facts = new LinkedHashMap<String, String>();
        cases.read(about.ref(), actor).map(Cases.Contents::jacket).ifPresent(jacket -> {
            facts.put("case.number", jacket.number().text());
            facts.put("case.opened", DATE.format(jacket.openedAt().atZone(agency.zone())));
            if (jacket.place() != null) {
                facts.put("case.place", jacket.place());
            }
        });
        return facts;
    }
}
