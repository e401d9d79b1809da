package org.stationhouse.backoffice.post.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.web.Words;

/** To whom a notice can be given: everybody, who works in a queue by role or post now, one person. */
@Component
class Audience {

    /** Who may not read notices is asked to read none. */
    private static final String READ = "post.notice.list";

    private final Owners owners;
    private final Readers readers;

    Audience(Owners owners, Readers readers) {
        this.owners = owners;
        this.readers = readers;
    }

    /** Code to label. */
    Map<String, String> options(Words words, Actor actor) {
        var options = new LinkedHashMap<String, String>();
        options.put(Notice.EVERYONE, words.word("post.notice.everyone"));
        options.putAll(owners.options(words, actor));
        return options;
    }

    /** @throws Unfit when the code names nobody who works here */
    List<Owner.Person> people(String code, Actor actor) {
        if (code.equals(Notice.EVERYONE)) {
            return who(null, actor);
        }
        return switch (owners.of(code, actor)
                .orElseThrow(() -> new Unfit("audience", "post.notice.audience.unknown"))) {
            case Owner.Person it -> List.of(it);
            case Owner.Line it -> who(it.queue(), actor);
        };
    }

    private List<Owner.Person> who(@Nullable Queue queue, Actor actor) {
        return readers.working(queue, actor).stream()
                .filter(it -> readers.holds(READ, it))
                .map(it -> new Owner.Person(it.account(), it.ref(), it.label()))
                .toList();
    }
}
