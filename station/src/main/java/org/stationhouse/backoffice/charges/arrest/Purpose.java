package org.stationhouse.backoffice.charges.arrest;

/** For what a summary of somebody's arrests is asked; the words stand in the messages under {@code charges.purpose}. */
public enum Purpose {
    /** investigation, prosecution, custody of somebody */
    JUSTICE("C"),
    /** employment with a criminal-justice agency */
    HIRING("J"),
    /** who is employed or licensed under a statute that lets them ask */
    STATUTE("E"),
    /** the person's own record (California PC 13300, 13320 to 13326) */
    SUBJECT("S");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /** As the audit line has it. */
    String code() {
        return code;
    }
}
