package org.stationhouse.desk.dispatch;

/** A step that the desk takes with a call, each with one time; those that say no more than their word have one key. */
public enum Step {
    DISPATCH("d"),
    EN_ROUTE("e"),
    ARRIVE("a"),
    CLEAR("c"),
    CANCEL("x"),
    REOPEN("o"),
    ATTACH(""),
    SPLIT(""),
    PUT_OFF(""),
    COME(""),
    TRANSFER("");

    private final String key;

    Step(String key) {
        this.key = key;
    }

    /** Whether the page of a call takes it by its word alone; the others have a verb of their own, which says more. */
    boolean plain() {
        return !key.isEmpty();
    }

    /** The key that takes it on the page of the call. */
    public String key() {
        return key;
    }
}
