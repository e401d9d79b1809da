package org.stationhouse.backoffice.media.upload;

/** Names of files as senders give them. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** The last part of the name, without what turns or hides its letters; its end with the extension stays when it is too long. */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String seen = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .strip();
        return seen.length() <= LONGEST ? seen : seen.substring(seen.length() - LONGEST);
    }
}
