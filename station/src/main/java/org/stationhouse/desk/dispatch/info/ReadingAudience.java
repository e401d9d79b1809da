package org.stationhouse.desk.dispatch.info;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Accounts.Colleague;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.web.Words;

/** Who must read an article: everybody who works with cases, or who works in a queue. */
@Component
class ReadingAudience {

    private final Readers readers;

    ReadingAudience(Readers readers) {
        this.readers = readers;
    }

    /** Code to label. */
    static Map<String, String> options(Words words) {
        var options = new LinkedHashMap<String, String>();
        options.put(Article.EVERYONE, words.word("dispatch.article.readers.everyone"));
        for (Queue queue : Queue.values()) {
            options.put(queue.name(), words.word(queue.right()));
        }
        return options;
    }

    /** @throws Unfit when the code names nobody */
    static void require(String code) {
        if (!code.equals(Article.EVERYONE)
                && Arrays.stream(Queue.values()).noneMatch(it -> it.name().equals(code))) {
            throw new Unfit("readers", "dispatch.article.readers.unknown");
        }
    }

    /** Those who are meant today. */
    List<Colleague> people(String code, Actor actor) {
        return readers.working(code.equals(Article.EVERYONE) ? null : Queue.valueOf(code), actor);
    }
}
