package org.stationhouse.backoffice.search;

/** Why a record was found, the most exact first. */
public enum Why {
    NUMBER,
    ALIAS,
    IDENTIFIER,
    PHONE,
    NAME,
    BORN,
    PLACE,
    NUMBER_BEGINS,
    ALIAS_BEGINS,
    IDENTIFIER_BEGINS,
    PHONE_BEGINS,
    NAME_BEGINS,
    BORN_BEGINS,
    PLACE_BEGINS,
    NAME_SOUNDS;

    static Why exact(SearchKey.Field field) {
        return valueOf(field.name());
    }

    static Why begins(SearchKey.Field field) {
        return valueOf(field.name() + "_BEGINS");
    }
}
