package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A browser window for one test: one Chromium serves the whole suite, each window has its own cookies. Any script error, refused
 * script or style (content security policy) and missing file makes {@link #close} fail.
 *
 * <pre>{@code
 * try (var desk = Browser.at(port).as("pst1")) {
 *     desk.open("/calls/new").script("log-a-call");
 *     desk.axe();
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    /** Every WCAG 2.2 A and AA rule and axe's own best practice. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Milliseconds: a password takes its time to check, and more of it where the machine is busy. */
    private static final double PATIENCE = 20_000;

    /** The rules that another color scheme can break. */
    public static final List<String> COLORS = List.of("color-contrast", "link-in-text-block");

    /** The rules that a narrow screen can break. */
    public static final List<String> SIZES =
            List.of("target-size", "scrollable-region-focusable", "meta-viewport", "color-contrast");

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path SHOTS = Path.of("target", "shots");

    private static com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser chromium;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final Keys keys;
    private final List<String> faults = new ArrayList<>();

    private Browser(Window window) {
        address = "http://localhost:" + window.port;
        context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setViewportSize(window.width, window.height)
                        .setHasTouch(window.touch)
                        .setColorScheme(window.dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setTimezoneId("America/Los_Angeles")
                        .setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        keys = new Keys(page);
        page.onPageError(error -> faults.add("script error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add("console: " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400
                    && List.of("stylesheet", "script", "font", "image")
                            .contains(response.request().resourceType())) {
                faults.add(response.status() + " " + response.url());
            }
        });
    }

    /** How a window is set up before it opens: 1366x768 and light unless said otherwise. */
    public static final class Window {
        private final int port;
        private int width = 1366;
        private int height = 768;
        private boolean touch;
        private boolean dark;

        private Window(int port) {
            this.port = port;
        }

        /** 390x844, touched. */
        public Window phone() {
            width = 390;
            height = 844;
            touch = true;
            return this;
        }

        public Window dark() {
            dark = true;
            return this;
        }

        /** Opens the window with nobody signed in. */
        public Browser visitor() {
            return new Browser(this);
        }

        /** Opens the window signed in with a role of {@code rights/roles.csv}. */
        public Browser as(String role) {
            var browser = new Browser(this);
            assertThat(browser.context
                            .request()
                            .get("/test/sign-in?role=" + role)
                            .ok())
                    .as("the test door opens for " + role)
                    .isTrue();
            return browser;
        }
    }

    /** @param port of the shared house ({@code @LocalServerPort}) */
    public static Window at(int port) {
        return new Window(port);
    }

    /** Playwright's own page, for everything that has no word here. */
    public Page page() {
        return page;
    }

    public Keys keys() {
        return keys;
    }

    public Browser open(String path) {
        page.navigate(path);
        return this;
    }

    /** Plays {@code test/scripts/<name>.txt} and asserts its budget. */
    public Browser script(String name) {
        Script.named(name).play(this);
        return this;
    }

    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** Path and question of the page that is open. */
    public String path() {
        return page.url().substring(address.length());
    }

    public String focused() {
        return String.valueOf(page.evaluate(
                "() => document.activeElement ? document.activeElement.id || document.activeElement.tagName : ''"));
    }

    /** Asserts that axe finds nothing on the page as it is now. */
    public Browser axe() {
        return passes(new AxeBuilder(page).withTags(RULES));
    }

    /** Asserts that these rules of axe find nothing. */
    public Browser axe(List<String> rules) {
        return passes(new AxeBuilder(page).withRules(rules));
    }

    private Browser passes(AxeBuilder axe) {
        // there are no frames to look into, so one script in the page is enough
        var found = axe.setLegacyMode(true).analyze().getViolations();
        assertThat(found.stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getHtml() + " "
                                        + node.getFailureSummary())))
                .as("axe on " + path())
                .isEmpty();
        return this;
    }

    /** Waits until a post in place has its answer and the page that follows is there. */
    public Browser settled() {
        find("form[aria-busy]").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForLoadState();
        return this;
    }

    /** Asserts that the page needs no sideways scrolling at this width. */
    public Browser fits() {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that stand out to the right on " + path())
                .isEqualTo(0);
        return this;
    }

    /** Writes {@code target/shots/<name>.png}, what the screen shows. */
    public Browser view(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
        return this;
    }

    /** Writes {@code target/shots/<name>.png}, the whole page. */
    public Browser shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Takes note of faults that the test provokes on purpose. */
    public Browser forgive(Predicate<String> expected) {
        faults.removeIf(expected);
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults)
                .as("script errors, refused content and missing files")
                .isEmpty();
    }

    private static com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Optional<Path> program = program();
            if (program.isEmpty()) {
                String why = "No Chromium on the PATH: install the package chromium; the browser tests were not run.";
                System.err.println(why);
                assertThat(System.getenv("CI")).as(why).isNull();
                Assumptions.abort(why);
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program.orElseThrow())
                            .setArgs(
                                    System.getProperty("user.name").equals("root")
                                            ? List.of("--no-sandbox")
                                            : List.of()));
        }
        return chromium;
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
