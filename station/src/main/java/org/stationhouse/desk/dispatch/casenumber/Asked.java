package org.stationhouse.desk.dispatch.casenumber;

/**
 * What was typed behind the command: who asks, a call sign or the number of a call, and for a call that nobody logged yet what the
 * officer came upon, {@code 2A12 459 6360 fountain}.
 *
 * @param who first word, empty when nothing was typed
 * @param rest what follows it, see {@link org.stationhouse.desk.dispatch.QuickLine}
 */
record Asked(String who, String rest) {

    static Asked of(String typed) {
        String[] parts = typed.strip().split("[\\s,]+", 2);
        return new Asked(parts[0], parts.length < 2 ? "" : parts[1].strip());
    }
}
