package org.stationhouse.backoffice.master.person;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said of a person, each with its sorts; their words stand in the messages under {@code master.sort}. */
enum FactKind {
    FLAG("ARMED", "VIOLENT", "OFFICER", "SUICIDE", "ESCAPE", "MEDICAL", "CAUTION"),
    NAME("ALIAS", "MAIDEN", "FORMER", "NICKNAME"),
    IDENTIFIER("OLN", "SSN", "SID", "FBI", "LOCAL"),
    ADDRESS("HOME", "MAIL", "WORK", "OTHER"),
    PHONE("CELL", "HOME", "WORK", "OTHER"),
    RELATION("SPOUSE", "PARTNER", "PARENT", "CHILD", "SIBLING", "ASSOCIATE", "EMPLOYER");

    private final List<String> sorts;

    FactKind(String... sorts) {
        this.sorts = List.of(sorts);
    }

    List<String> sorts() {
        return sorts;
    }

    /** As it stands in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FactKind> of(String word) {
        return List.of(values()).stream().filter(it -> it.word().equals(word)).findFirst();
    }
}
