package org.stationhouse.foundation.jurisdiction.law;

import java.util.regex.Pattern;

/** Name of a clock event: a thing and what happened to it, for example {@code request.received}. */
public record EventId(String text) implements Comparable<EventId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_]+\\.[a-z0-9_]+");

    /** @throws IllegalArgumentException when the text has another form */
    public EventId {
        if (text.length() > 60 || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an event is named thing.happened, for example request.received");
        }
    }

    @Override
    public int compareTo(EventId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
