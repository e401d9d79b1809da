package org.stationhouse.backoffice.media;

/**
 * Says whom an attachment protects. Each label has three rights, since seeing, printing and releasing are three decisions; who lacks the
 * right to see one of its labels does not learn that the attachment exists. Restricted and sealed are said of the record.
 */
public enum Label {
    JUVENILE("media.juvenile.see", "media.juvenile.print", "media.juvenile.release"),
    VICTIM("media.victim.see", "media.victim.print", "media.victim.release"),
    DOMESTIC_VIOLENCE("media.domestic.see", "media.domestic.print", "media.domestic.release"),
    ABUSE_REPORT("media.abuse.see", "media.abuse.print", "media.abuse.release"),
    MEDICAL("media.medical.see", "media.medical.print", "media.medical.release"),
    CRIMINAL_HISTORY("media.history.see", "media.history.print", "media.history.release"),
    STATE_SYSTEM("media.state.see", "media.state.print", "media.state.release"),
    INFORMANT("media.informant.see", "media.informant.print", "media.informant.release"),
    IMMIGRATION("media.immigration.see", "media.immigration.print", "media.immigration.release"),
    PERSONNEL("media.personnel.see", "media.personnel.print", "media.personnel.release"),
    INTERNAL_AFFAIRS("media.affairs.see", "media.affairs.print", "media.affairs.release"),
    ATTORNEY_CLIENT("media.attorney.see", "media.attorney.print", "media.attorney.release");

    private final String see;
    private final String print;
    private final String release;

    Label(String see, String print, String release) {
        this.see = see;
        this.print = print;
        this.release = release;
    }

    /** Right to know of it and to look at it on the screen. */
    public String see() {
        return see;
    }

    /** Right to have it on paper inside the house. */
    public String print() {
        return print;
    }

    /** Right to take the original bytes out of the house. */
    public String release() {
        return release;
    }
}
