package org.stationhouse.backoffice.worklist.law;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Counting;
import org.stationhouse.backoffice.worklist.LawSays;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.jurisdiction.clock.Due;

@Component
class LawCounting implements Counting {

    private final MatterStore matters;
    private final Clerk clerk;
    private final LawSays says;

    LawCounting(MatterStore matters, Clerk clerk, LawSays says) {
        this.matters = matters;
        this.clerk = clerk;
        this.says = says;
    }

    @Override
    public List<String> lines(Task.Ground ground, Locale locale) {
        return matters.find(ground.matter())
                .map(clerk::running)
                .map(all -> all.get(new Running.Key(ground.rule(), ground.item())))
                .map(Due::why)
                .map(why -> says.counted(why, locale))
                .orElse(List.of());
    }
}
