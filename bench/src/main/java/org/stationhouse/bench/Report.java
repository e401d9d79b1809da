package org.stationhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * The part of docs/performance.md that one command writes: under its heading the day, the machine, its load before and after, the commit,
 * the command, and tables. The other parts of the file stay as they are.
 */
final class Report {

    private static final String INTRODUCTION = """
            # Performance

            Each part is written by the command that it names, run with `--write docs/performance.md`; nothing in it is written by hand. Goals
            are those of DESIGN section 7. Machines that do other work too are slower: the load average stands beside each table.
            """;

    private final String name;
    private final String command;
    private final String introduction;
    private final double load = Processor.load();
    private final List<String> lines = new ArrayList<>();

    /** @param name heading of the part, @param command as it was typed behind {@code ./stationhouse} */
    Report(String name, String command) {
        this(name, command, INTRODUCTION);
    }

    /** @param introduction of the file that it is written to */
    Report(String name, String command, String introduction) {
        this.name = name;
        this.command = command;
        this.introduction = introduction;
    }

    /** Begins a table. */
    void table(String title, String... heads) {
        lines.add("");
        lines.add("**" + title + "** (load average " + round(Processor.load()) + ")");
        lines.add("");
        row((Object[]) heads);
        row((Object[]) java.util.stream.Stream.generate(() -> "---")
                .limit(heads.length)
                .toArray(String[]::new));
    }

    void row(Object... cells) {
        var line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ')
                    .append(cell instanceof Double number ? round(number) : cell)
                    .append(" |");
        }
        lines.add(line.toString());
    }

    /** Puts this part in the place of the one before it, or at the end. */
    void write(Path file) {
        String part = "## " + name + "\n\n"
                + "%s, commit %s, `./stationhouse %s`; %s, Java %s; load average %s before and %s after.%n"
                        .formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                commit(),
                                command,
                                Processor.hardware(),
                                Runtime.version(),
                                round(load),
                                round(Processor.load()))
                + String.join("\n", lines) + "\n";
        try {
            String before = Files.exists(file) ? Files.readString(file) : introduction;
            Matcher old = Pattern.compile("(?ms)^## " + Pattern.quote(name) + "$.*?(?=^## |\\z)")
                    .matcher(before);
            Files.writeString(
                    file,
                    old.find()
                            ? (before.substring(0, old.start()) + part + "\n" + before.substring(old.end()))
                                            .stripTrailing()
                                    + "\n"
                            : before.stripTrailing() + "\n\n" + part);
        } catch (IOException e) {
            throw new CannotRun("The report " + file + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    private static String round(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
    }

    /** Of the tree that the launcher stands in; unknown where it is no clone. */
    private static String commit() {
        String root = System.getenv("STATIONHOUSE_ROOT");
        try {
            Path git = Path.of(root == null ? "." : root, ".git");
            String head = Files.readString(git.resolve("HEAD")).strip();
            return (head.startsWith("ref: ")
                            ? Files.readString(git.resolve(head.substring(5))).strip()
                            : head)
                    .substring(0, 8);
        } catch (IOException e) {
            return "unknown";
        }
    }
}
