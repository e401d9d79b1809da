package org.stationhouse.foundation.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;

/**
 * The grammar of the command bar: the first word is a verb, the rest is its matter; a point, a blank or a comma divides them, so
 * that the fingers of other systems are at home; the agency may have words of its own for verbs. What begins with none is searched. A quotation mark first always searches.
 */
@Component
class Bar {

    /** What a line means. */
    sealed interface Meaning {

        record Nothing() implements Meaning {}

        /** All commands of this reader. */
        record Help() implements Meaning {}

        record Verb(Door.Command command, String rest) implements Meaning {

            String address() {
                return command.path().replace("{rest}", UriUtils.encode(rest, StandardCharsets.UTF_8));
            }
        }

        record Text(String text) implements Meaning {

            String address() {
                return "/find?q=" + UriUtils.encode(text, StandardCharsets.UTF_8);
            }
        }
    }

    private static final String DIVIDERS = " .,";

    private final List<Door> doors;
    private final AccessPolicy policy;
    private final Shorthands shorthands;

    Bar(List<Door> doors, AccessPolicy policy, Shorthands shorthands) {
        this.doors = doors;
        this.policy = policy;
        this.shorthands = shorthands;
    }

    /** The commands that this reader may give, by verb. */
    List<Door.Command> commands(Actor actor) {
        return doors.stream()
                .flatMap(door -> door.commands().stream())
                .filter(command -> !(policy.decide(actor, command.right()) instanceof Decision.Refused))
                .sorted(Comparator.comparing(Door.Command::verb))
                .toList();
    }

    Meaning read(String typed, List<Door.Command> commands) {
        String line = typed.strip().replaceFirst("^/+\\s*", "");
        if (line.isEmpty()) {
            return new Meaning.Nothing();
        }
        if (line.equals("?")) {
            return new Meaning.Help();
        }
        if (line.startsWith("\"")) {
            return new Meaning.Text(line.replace("\"", " ").strip());
        }
        return command(line, commands)
                .or(() -> shorthands
                        .of(word(line).toLowerCase(Locale.ROOT))
                        .flatMap(it -> command(it.line() + " " + rest(line), commands)))
                .orElse(new Meaning.Text(line));
    }

    private static Optional<Meaning> command(String line, List<Door.Command> commands) {
        String verb = word(line).toLowerCase(Locale.ROOT);
        return commands.stream()
                .filter(command -> command.verb().equals(verb))
                .findFirst()
                .map(command -> new Meaning.Verb(command, rest(line).strip()));
    }

    private static String word(String line) {
        int end = 0;
        while (end < line.length() && DIVIDERS.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(0, end);
    }

    private static String rest(String line) {
        return line.substring(word(line).length()).replaceFirst("^[ .,]+", "");
    }
}
