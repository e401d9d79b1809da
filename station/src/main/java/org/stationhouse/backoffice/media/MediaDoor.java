package org.stationhouse.backoffice.media;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class MediaDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of();
    }

    @Override
    public List<Line> own() {
        return List.of(
                new Line("media.scans", "/scans", "media.scan.make", 39),
                new Line("media.unfinished", "/attachments/uploads", "media.attachment.attach", 40));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("scans", "media.scans", "/scans", "media.scan.make"),
                new Command("uploads", "media.unfinished", "/attachments/uploads", "media.attachment.attach"));
    }
}
