package org.stationhouse.backoffice.master.organization;

import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.web.Ask;

/**
 * Which organizations a list shows; each part empty when not asked.
 *
 * @param name beginning of a name or of a word of it
 * @param phone telephone number
 * @param identifier beginning of an identifier
 */
record OrganizationFilter(String name, String kind, String phone, String identifier) {

    static OrganizationFilter of(Ask ask) {
        return new OrganizationFilter(
                ask.value("name").strip(), ask.value("kind"), ask.value("phone"), ask.value("identifier"));
    }

    /** Where to begin in the keys: the one that names the fewest; empty for all. */
    String from() {
        if (phone.chars().anyMatch(Character::isDigit)) {
            return OrganizationKeys.phone(phone);
        }
        if (!Spelling.compact(identifier).isEmpty()) {
            return OrganizationKeys.identifier(identifier);
        }
        String normal = OrganizationKeys.normal(name);
        return normal.isEmpty() ? "" : (normal.contains(" ") ? "n " : "w ") + normal;
    }

    String asked() {
        return String.join(" ", name, kind, phone, identifier).strip().replaceAll("\\s+", " ");
    }
}
