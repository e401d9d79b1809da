package org.stationhouse.foundation.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;

/**
 * The grammar of the command bar: the first word is a verb, the rest is its matter; a point, a blank or a comma divides them, so
 * that the fingers of other systems are at home. What begins with no verb is searched. A quotation mark first always searches.
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

    Bar(List<Door> doors, AccessPolicy policy) {
        this.doors = doors;
        this.policy = policy;
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
        int end = 0;
        while (end < line.length() && DIVIDERS.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        String verb = line.substring(0, end).toLowerCase(Locale.ROOT);
        String rest = line.substring(end).replaceFirst("^[ .,]+", "");
        return commands.stream()
                .filter(command -> command.verb().equals(verb))
                .findFirst()
                .<Meaning>map(command -> new Meaning.Verb(command, rest))
                .orElse(new Meaning.Text(line));
    }
}
