package org.stationhouse.backoffice.disclosure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class DisclosureDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("disclosure.log", "/disclosures", DisclosureBook.LIST, 42));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("released", "disclosure.log.of", "/disclosures?text={rest}", DisclosureBook.LIST));
    }
}
