package org.stationhouse.backoffice.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Attachments;
import org.stationhouse.foundation.kernel.Actor;

/** The jacket shows what is attached to the case. */
@Component
class AttachedEntry implements Entry {

    private final Attachments attachments;

    AttachedEntry(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public String right() {
        return Attachments.LIST;
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        return attachments.of(List.of(jacket.ref()), actor).stream()
                .map(it -> new Line(it.at(), "media.sort." + it.sort(), null, it.title(), it.path()))
                .toList();
    }
}
