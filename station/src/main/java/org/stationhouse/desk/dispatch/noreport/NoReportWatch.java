package org.stationhouse.desk.dispatch.noreport;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Watched;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Words;

/** The first line of the supervisor's first page: how many reports are late, and the oldest. */
@Component
class NoReportWatch implements Watched {

    private final NoReportBook book;
    private final Words words;
    private final Clock clock;

    NoReportWatch(NoReportBook book, MessageSource messages, Clock clock) {
        this.book = book;
        this.words = new Words(messages, Locale.ENGLISH);
        this.clock = clock;
    }

    @Override
    public String right() {
        return "dispatch.noreport.list";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Line> lines(Actor actor) {
        NoReportBook.Late late = book.late(actor);
        NoReport oldest = late.oldest();
        return oldest == null
                ? List.of()
                : List.of(new Line(
                        "dispatch.noreport",
                        words.word(
                                "dispatch.noreport.oldest",
                                oldest.inCase().number().text(),
                                oldest.writer().name(),
                                oldest.hours(clock.instant())),
                        late.count(),
                        "/no-report"));
    }
}
