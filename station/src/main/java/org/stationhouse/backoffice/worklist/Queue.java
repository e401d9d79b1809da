package org.stationhouse.backoffice.worklist;

/**
 * A queue of work that is somebody's by his classification or by the post that he has now. Who holds its right, by role or by post,
 * works in it.
 */
public enum Queue {
    TECHNICIANS("worklist.queue.technicians"),
    RECORDS("worklist.queue.records"),
    COMMUNITY("worklist.queue.community"),
    SERVICES("worklist.queue.services"),
    PROPERTY("worklist.queue.property"),
    DETECTIVES("worklist.queue.detectives"),
    PATROL("worklist.queue.patrol"),
    TRAINERS("worklist.queue.trainers"),
    SUPERVISORS("worklist.queue.supervisors"),
    FRONT_COUNTER("worklist.queue.counter"),
    DISPATCH("worklist.queue.dispatch"),
    JAIL("worklist.queue.jail"),
    COURT("worklist.queue.court");

    private final String right;

    Queue(String right) {
        this.right = right;
    }

    /** Right of those who work in it; also the message key of its name. */
    public String right() {
        return right;
    }
}
