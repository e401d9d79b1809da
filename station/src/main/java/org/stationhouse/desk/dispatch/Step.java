package org.stationhouse.desk.dispatch;

/** A step that the desk takes with a call, each with one key and one time. */
public enum Step {
    DISPATCH("d"),
    EN_ROUTE("e"),
    ARRIVE("a"),
    CLEAR("c"),
    CANCEL("x"),
    REOPEN("o");

    private final String key;

    Step(String key) {
        this.key = key;
    }

    /** The key that takes it on the page of the call. */
    public String key() {
        return key;
    }
}
