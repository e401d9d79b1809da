package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of a thread: the suite has one, a gate that looks at everything a second. */
final class Chromium {

    /** The shell draws no window of its own around the page and takes a third of the processor time; the best comes first. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final ThreadLocal<@Nullable Chromium> RUNNING = new ThreadLocal<>();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(arguments()));
    }

    /** With a camera that shows a pattern, for the page that asks for one. */
    private static List<String> arguments() {
        var arguments =
                new ArrayList<>(List.of("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    /** Starts it, once; where there is none the test is skipped, in CI it fails. */
    static Browser running() {
        Chromium chromium = RUNNING.get();
        if (chromium == null) {
            chromium = start();
            RUNNING.set(chromium);
        }
        return chromium.browser;
    }

    /** Ends that of this thread. */
    static void end() {
        Chromium chromium = RUNNING.get();
        if (chromium != null) {
            RUNNING.remove();
            Seat.forget(chromium.browser);
            chromium.playwright.close();
        }
    }

    private static Chromium start() {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String why =
                    "No Chromium on the PATH: install the package chromium-headless-shell; the browser tests were not"
                            + " run.";
            System.err.println(why);
            assertThat(System.getenv("CI")).as(why).isNull();
            Assumptions.abort(why);
        }
        return new Chromium(program.orElseThrow());
    }

    private static Optional<Path> program() {
        String[] folders = System.getenv("PATH").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
