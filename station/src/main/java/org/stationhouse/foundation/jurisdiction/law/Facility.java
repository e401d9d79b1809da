package org.stationhouse.foundation.jurisdiction.law;

import java.util.List;

/**
 * Which sections hold for a kind of jail.
 *
 * @param sections none when all hold
 * @param continues whether the list in the law goes on
 */
public record Facility(String facility, List<String> sections, boolean continues) implements Provision {

    public Facility {
        sections = List.copyOf(sections);
    }

    static Facility of(Attributes line) {
        String facility = line.text("facility");
        if (line.flag("all")) {
            return new Facility(facility, List.of(), false);
        }
        List<String> sections = line.list("sections");
        if (sections.isEmpty() || sections.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a facility names its sections, or all=yes");
        }
        return new Facility(facility, sections, line.flag("continues"));
    }

    public boolean all() {
        return sections.isEmpty();
    }

    @Override
    public String item() {
        return "facility." + facility;
    }
}
