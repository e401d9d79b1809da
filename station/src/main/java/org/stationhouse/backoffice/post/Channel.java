package org.stationhouse.backoffice.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** One way on which something leaves the house and an answer comes back: its days are counted and come out even. */
public interface Channel {

    /** As the messages call it, below {@code post.channel}. */
    String word();

    /** The days on which something was given to it, newest first: how each stands, held against its history, which is written apart. */
    List<DayCount> days(ZoneId zone, LocalDate from);
}
