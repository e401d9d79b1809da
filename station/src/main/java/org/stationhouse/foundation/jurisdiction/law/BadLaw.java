package org.stationhouse.foundation.jurisdiction.law;

/** A law file that can't be used; the sentence begins with its name and the number of the line. */
public final class BadLaw extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /** @param line from 1 */
    public BadLaw(String file, int line, String why) {
        super(file + " line " + line + ": " + why);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }
}
