package org.stationhouse.desk.dispatch.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a unit does next, each with one key on the board and the words by which the command bar knows it. */
public enum UnitStep {
    DISPATCH("d", "d", "di", "dispatch", "dispatched"),
    EN_ROUTE("e", "e", "en", "enroute"),
    ARRIVE("a", "a", "os", "arrive", "arrived", "onscene", "scene"),
    TRANSPORT("t", "t", "tr", "transport", "transporting"),
    CHECK("s", "s", "ok", "check"),
    CLEAR("c", "c", "cl", "clear", "available", "av"),
    BUSY("b", "b", "busy"),
    OUT("o", "o", "oos", "out"),
    EXCHANGE("x", "x", "exchange"),
    OFF("z", "z", "off", "offduty");

    private final String key;
    private final List<String> words;

    UnitStep(String key, String... words) {
        this.key = key;
        this.words = List.of(words);
    }

    /** The key that takes it on the board. */
    public String key() {
        return key;
    }

    /** The step that a word of the command bar means. */
    static Optional<UnitStep> said(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace("-", "");
        return Arrays.stream(values()).filter(it -> it.words.contains(plain)).findFirst();
    }
}
