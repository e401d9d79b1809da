package org.stationhouse.gates;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A room that no station has, {@code desk.sample} in the test resources, compiled against the station as it stands. What CONTRIBUTING
 * says of a field is tried on it.
 */
final class SampleRoom implements AutoCloseable {

    private static final Path FOLDER = Checkout.TEST_RESOURCES.resolve("sample");
    private static final String HOME = "desk/sample/";
    private static final String PACKAGE = "org.stationhouse";

    /**
     * @param behind what it is put behind, empty for a new file
     * @param below whether on a line of its own
     */
    record Insertion(String file, String behind, String text, boolean below) {

        String into(String source) {
            if (behind.isEmpty()) {
                return source + text + "\n";
            }
            int at = source.indexOf(behind);
            if (at < 0) {
                throw new IllegalStateException(file + " does not hold: " + behind);
            }
            int end = below ? source.indexOf('\n', at) : at + behind.length();
            return source.substring(0, end) + (below ? "\n" : "") + text + source.substring(end);
        }
    }

    /** @param errors what the compilers say @param folder where the classes lie, with no errors only */
    record Built(Map<String, String> files, List<String> errors, Path folder, ClassLoader classes) {

        Class<?> type(String name) throws ClassNotFoundException {
            return Class.forName(PACKAGE + ".desk.sample." + name, true, classes);
        }
    }

    private final Path folder;
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager disk = javac.getStandardFileManager(null, Locale.ENGLISH, null);

    /** What was compiled and generated already, by the sources. */
    private final Map<Map<String, String>, Built> built = new HashMap<>();

    private final Map<String, String> generated = new HashMap<>();

    /** @param folder for what the compilers write */
    SampleRoom(Path folder) {
        this.folder = folder;
    }

    /** Name to text. */
    static Map<String, String> files() {
        var all = new TreeMap<String, String>();
        Checkout.files(FOLDER.resolve("room"), "")
                .forEach(file -> all.put(file.getFileName().toString(), Checkout.read(file)));
        return all;
    }

    /** The insertions that add a field, in the order of CONTRIBUTING. */
    static List<Insertion> field() {
        var all = new ArrayList<Insertion>();
        String file = "";
        String behind = "";
        for (String line : Checkout.read(FOLDER.resolve("field.txt")).lines().toList()) {
            String rest = line.length() > 2 ? line.substring(2) : "";
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '=' -> {
                    file = rest;
                    behind = "";
                }
                case '@' -> behind = rest;
                case '+', '>' -> all.add(new Insertion(file, behind, rest, line.charAt(0) == '>'));
                default -> {
                    // a word to the reader
                }
            }
        }
        return all;
    }

    static Map<String, String> with(List<Insertion> insertions) {
        var files = new TreeMap<>(files());
        insertions.forEach(it -> files.put(it.file(), it.into(files.getOrDefault(it.file(), ""))));
        return files;
    }

    /** Compiled, unless the same sources were. */
    Built built(List<Insertion> insertions) throws IOException {
        Map<String, String> files = with(insertions);
        var sources = new TreeMap<>(files);
        sources.keySet().removeIf(it -> !it.matches(".*\\.(java|jte)"));
        Built known = built.get(sources);
        if (known == null) {
            known = compiled(sources, folder.resolve("room" + built.size()));
            built.put(sources, known);
        }
        return new Built(files, known.errors(), known.folder(), known.classes());
    }

    private Built compiled(Map<String, String> sources, Path at) throws IOException {
        Path classes = Files.createDirectories(at.resolve("classes"));
        var java = new ArrayList<Path>();
        for (var source : sources.entrySet()) {
            boolean template = source.getKey().endsWith(".jte");
            Path file =
                    at.resolve(template ? "Jte" + source.getKey().replace(".jte", "Generated.java") : source.getKey());
            Checkout.write(file, template ? generated(source.getKey(), source.getValue(), at) : source.getValue());
            java.add(file);
        }
        var said = new StringWriter();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        boolean fine = javac.getTask(
                        said,
                        disk,
                        null,
                        List.of("-proc:none", "-parameters", "-nowarn", "-cp", path, "-d", classes.toString()),
                        null,
                        disk.getJavaFileObjectsFromPaths(java))
                .call();
        var home = new URL[] {classes.toUri().toURL()};
        return new Built(
                sources,
                fine
                        ? List.of()
                        : said.toString()
                                .lines()
                                .filter(it -> it.contains("error:"))
                                .toList(),
                classes,
                URLClassLoader.newInstance(home, SampleRoom.class.getClassLoader()));
    }

    /** A template as Java. The kit's templates are read where they lie, for their parameters. */
    private String generated(String name, String template, Path at) {
        return generated.computeIfAbsent(template, text -> {
            var templates = TemplateEngine.create(
                    new Templates(HOME + name, text),
                    at.resolve("jte"),
                    ContentType.Html,
                    SampleRoom.class.getClassLoader(),
                    PACKAGE);
            templates.setTrimControlStructures(true);
            templates.setHtmlTags("form");
            return Checkout.read(
                    at.resolve("jte").resolve(templates.generateAll().getFirst()));
        });
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }

    private record Templates(String name, String text) implements CodeResolver {

        @Override
        public @Nullable String resolve(String asked) {
            Path file = Checkout.HOUSE.resolve(asked);
            return asked.equals(name) ? text : Files.exists(file) ? Checkout.read(file) : null;
        }

        @Override
        public long getLastModified(String asked) {
            return 0;
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return List.of(name);
        }
    }
}
