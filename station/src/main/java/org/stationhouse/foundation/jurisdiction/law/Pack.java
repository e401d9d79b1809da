package org.stationhouse.foundation.jurisdiction.law;

import java.util.ArrayList;
import java.util.List;

/**
 * A jurisdiction whose law is on the shelf.
 *
 * @param id for example {@code us} or {@code us-ca}
 * @param name as people say it
 * @param state first two letters of the ORIs of its agencies, empty for the federal pack
 * @param texts dates of the texts that were read
 * @param areas one file of rules each
 * @param calendars whether it has a file of calendars
 */
public record Pack(String id, String name, String state, String texts, List<Area> areas, boolean calendars) {

    public Pack {
        areas = List.copyOf(areas);
        if (!id.matches("[a-z]{2}(-[a-z]{2})?") || !state.matches("[A-Z]{2}|")) {
            throw new IllegalArgumentException("a pack has an id like us-ca and a state like CA");
        }
        if (areas.stream().distinct().count() < areas.size()) {
            throw new IllegalArgumentException("a pack has one file an area");
        }
    }

    static Pack of(Attributes line) {
        return new Pack(
                line.text("id"),
                line.text("name"),
                line.textOrEmpty("state"),
                line.text("texts"),
                line.choices("areas", Area.class),
                line.flag("calendars"));
    }

    static List<Pack> read(String file, String text) {
        var packs = new ArrayList<Pack>();
        for (Statement line : Statement.all(file, text)) {
            if (!line.keyword().equals("pack")) {
                throw line.bad("unknown keyword " + line.keyword());
            }
            Pack pack = line.as(Pack::of);
            if (packs.stream().anyMatch(it -> it.id().equals(pack.id()))) {
                throw line.bad("the pack " + pack.id() + " stands twice");
            }
            packs.add(pack);
        }
        return packs;
    }

    public boolean federal() {
        return state.isEmpty();
    }

    /** Name of the file of an area, below {@code jurisdiction}. */
    public String file(Area area) {
        return id + "/" + area.code() + ".law";
    }

    public String calendarFile() {
        return id + "/calendars.law";
    }
}
