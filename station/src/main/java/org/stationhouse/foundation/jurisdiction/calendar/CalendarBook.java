package org.stationhouse.foundation.jurisdiction.calendar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.law.BadLaw;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.Pack;

/** The calendars on the shelf, read when they are first asked for. */
@Component
public final class CalendarBook {

    private final LawBook book;
    private final Map<String, PackCalendars> read = new ConcurrentHashMap<>();

    public CalendarBook(LawBook book) {
        this.book = book;
    }

    /** @throws BadLaw when the file is wrong */
    public PackCalendars of(Pack pack) {
        return pack.calendars()
                ? read.computeIfAbsent(
                        pack.id(), id -> CalendarReader.read(pack.calendarFile(), book.text(pack.calendarFile()), id))
                : PackCalendars.NONE;
    }
}
