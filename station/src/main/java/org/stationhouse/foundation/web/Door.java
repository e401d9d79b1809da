package org.stationhouse.foundation.web;

import java.util.List;

/** How a room shows itself: its lines in the menu and the commands of the command bar, each with the right that it needs. */
public interface Door {

    /**
     * @param word message key of the visible word
     * @param path address it opens
     * @param right right that the reader must hold, else the line is not shown
     * @param order place in the menu, small first
     */
    record Line(String word, String path, String right, int order) {}

    /**
     * A command of the command bar.
     *
     * @param verb first word typed, for example {@code n}
     * @param word message key of its description
     * @param path address that is opened; {@code {rest}} stands for what follows the verb
     * @param right right that the reader must hold
     */
    record Command(String verb, String word, String path, String right) {}

    List<Line> lines();

    List<Command> commands();

    /** Pages whose form a device may keep while the server is away ({@code data-offline}); each needs a right as a menu line does. */
    default List<Line> offline() {
        return List.of();
    }

    /**
     * A form for a record that is not there yet, which is filled in for a customer who stands there: the next person at the terminal goes
     * on with it.
     *
     * @param form name that it gives itself in {@code data-draft}
     * @param right right that the next person must hold
     */
    record Handed(String form, String right) {}

    /** Such forms of the room. */
    default List<Handed> handed() {
        return List.of();
    }

    /** Lines of the reader's own menu, under the name at the top right: the account, another sign-in. */
    default List<Line> own() {
        return List.of();
    }
}
