package org.stationhouse.backoffice.post;

import java.util.List;
import java.util.Map;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.foundation.kernel.Actor;

/** Facts of a room's records that a letter may name. A letter about a case asks every room for what it knows of that case. */
public interface MergeFacts {

    /** Names of all that it may give, as templates write them in braces: {@code case.number}; its words are {@code post.fact.<name>}. */
    List<String> names();

    /** Name to fact. What the record does not say is left out: the letter is refused then, no blank is printed. */
    Map<String, String> of(CaseLink about, Actor actor);
}
