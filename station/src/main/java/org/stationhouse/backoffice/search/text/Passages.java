package org.stationhouse.backoffice.search.text;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.PublicRef;

/** Where rooms write their texts, in their own transaction: a text is found from the moment it is saved, and its former words are not. */
@Service
public class Passages {

    private final PassageStore store;

    Passages(PassageStore store) {
        this.store = store;
    }

    /**
     * These are the texts of a record from now on; what it had before is gone. A text without a word is not kept.
     *
     * @throws IllegalArgumentException when one is of another record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(PublicRef ref, List<Passage> all) {
        if (all.stream().anyMatch(it -> !it.ref().equals(ref))) {
            throw new IllegalArgumentException("texts of another record than " + ref);
        }
        List<WordedPassage> worded = worded(all);
        store.keep(ref, worded.stream().map(it -> it.passage().part()).toList());
        store.put(worded);
    }

    /** Adds or renews many texts of any records at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAll(List<Passage> all) {
        store.put(worded(all));
    }

    /** The record has no text any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(PublicRef ref) {
        store.keep(ref, List.of());
    }

    private static List<WordedPassage> worded(List<Passage> all) {
        return all.stream()
                .map(WordedPassage::of)
                .filter(it -> !it.words().isEmpty())
                .toList();
    }
}
