package org.stationhouse.backoffice.master.said;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said of a vehicle or an organization, each with its sorts; their words stand in the messages under {@code master.sort}. */
public enum SaidKind {
    FLAG(About.VEHICLE, "OFFICER", "ARMED", "HAZARD", "CAUTION"),
    PLATE(About.VEHICLE, "PC", "TK", "MC", "TL", "DL", "EX", "TM", "OT"),
    VIN(About.VEHICLE, "ALTERED", "FORMER", "ENGINE", "OTHER"),
    COLOR(About.VEHICLE, "PAINTED", "FORMER", "PART"),
    MARK(About.VEHICLE, "DAMAGE", "STICKER", "EQUIPMENT", "OTHER"),
    HOLDER(About.VEHICLE, "REGISTERED", "LEGAL", "OWNER", "DRIVER"),
    ALIAS(About.ORGANIZATION, "DBA", "SHORT", "FORMER"),
    IDENTIFIER(About.ORGANIZATION, "ORI", "LICENSE", "PERMIT", "TAX", "OTHER"),
    ADDRESS(About.ORGANIZATION, "SITE", "MAIL", "OTHER"),
    PHONE(About.ORGANIZATION, "MAIN", "AFTER", "FAX", "OTHER"),
    CONTACT(About.ORGANIZATION, "OWNER", "MANAGER", "DESK", "OTHER");

    /** What it is said of. */
    public enum About {
        VEHICLE,
        ORGANIZATION
    }

    private final About about;
    private final List<String> sorts;

    SaidKind(About about, String... sorts) {
        this.about = about;
        this.sorts = List.of(sorts);
    }

    public About about() {
        return about;
    }

    public List<String> sorts() {
        return sorts;
    }

    /** Whether it names a person. */
    public boolean personal() {
        return this == HOLDER || this == CONTACT;
    }

    /** Whether a state issues it. */
    public boolean issued() {
        return this == PLATE || this == IDENTIFIER;
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SaidKind> of(About about, String word) {
        return List.of(values()).stream()
                .filter(it -> it.about == about && it.word().equals(word))
                .findFirst();
    }
}
