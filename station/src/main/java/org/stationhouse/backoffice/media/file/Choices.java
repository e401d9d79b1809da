package org.stationhouse.backoffice.media.file;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.foundation.web.Words;

/** What may be chosen where a file is described. */
public final class Choices {

    private Choices() {}

    /** @param labels those that the reader may give */
    public static void into(Model model, Words words, Set<Label> labels) {
        model.addAttribute(
                "sorts",
                words.choices(
                        "media.sort.", Stream.of(Sort.values()).map(Sort::name).toList()));
        model.addAttribute(
                "labels",
                words.choices(
                        "media.label.",
                        labels.stream().sorted().map(Label::name).toList()));
    }
}
