package org.stationhouse.backoffice.post.feed;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.staff.OpenDoor;

/** A calendar program signs in nowhere: the secret of the address stands for its owner. */
@Component
class CalendarDoor implements OpenDoor {

    @Override
    public List<String> paths() {
        return List.of("/calendar/*");
    }
}
