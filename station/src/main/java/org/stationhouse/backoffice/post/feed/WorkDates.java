package org.stationhouse.backoffice.post.feed;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.Dates;
import org.stationhouse.backoffice.post.Mail;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.kernel.Actor;

/** The due dates of what somebody and his queues have to do. */
@Component
class WorkDates implements Dates {

    private static final int MOST = 300;

    private final WorkBook book;

    WorkDates(WorkBook book) {
        this.book = book;
    }

    @Override
    public List<Entry> of(Actor actor) {
        return book.first(MOST, actor).stream()
                .flatMap(task -> entry(task).stream())
                .toList();
    }

    /** A case number names a case; it stays inside. */
    private static Optional<Entry> entry(Task task) {
        if (task.due() == null) {
            return Optional.empty();
        }
        String number = task.about() == null ? "" : task.about().number();
        return Optional.of(new Entry(task.ref(), "post.date.deadline", Mail.bare(number) ? number : null, task.due()));
    }
}
