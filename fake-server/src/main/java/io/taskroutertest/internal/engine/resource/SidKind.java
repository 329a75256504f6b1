package io.taskroutertest.internal.engine.resource;

/** The two letters with which TaskRouter begins the SID of each kind of resource. */
public enum SidKind {
    ACCOUNT("AC"),
    WORKSPACE("WS"),
    ACTIVITY("WA"),
    WORKER("WK"),
    WORKER_CHANNEL("WC"),
    TASK_CHANNEL("TC"),
    TASK_QUEUE("WQ"),
    WORKFLOW("WW"),
    TASK("WT"),
    RESERVATION("WR"),
    EVENT("EV"),
    CALL("CA"),
    CONFERENCE("CF"),
    OPERATING_UNIT("OU");

    private static final int LENGTH = 34;

    private final String prefix;

    SidKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    /** Whether the text has the form of such a SID: the prefix and 32 hexadecimal digits. */
    public boolean matches(String text) {
        if (text.length() != LENGTH || !text.startsWith(prefix)) {
            return false;
        }
        for (int i = prefix.length(); i < LENGTH; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
