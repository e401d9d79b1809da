package org.stationhouse.foundation.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where something is or happened, as said on the day.
 *
 * @param text address, block, intersection or common name, one line of at most 200 characters
 * @param latitude degrees north (WGS 84), null when not known
 * @param longitude degrees east (WGS 84), null when not known; both are known or neither
 */
public record Place(
        String text, @Nullable Double latitude, @Nullable Double longitude) {

    public static final int LONGEST = 200;

    public Place {
        text = text.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A place needs an address or a description.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A place has at most " + LONGEST + " characters.");
        }
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException("A place has both coordinates or none.");
        }
        if (latitude != null && longitude != null && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("These coordinates are not on the earth.");
        }
    }

    public static Place of(String text) {
        return new Place(text, null, null);
    }

    @Override
    public String toString() {
        return text;
    }
}
