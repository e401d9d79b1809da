package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

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

    private static double patience = PATIENCE;

    private static final Path SHOTS = Path.of("target", "shots");

    private final String address;
    private final Seat seat;
    private final Page page;
    private final Keys keys;
    private final List<String> faults;

    private Browser(Window window) {
        address = "http://localhost:" + window.port;
        seat = Seat.taken(Chromium.running(), address, window.touch, window.alone, window.workers);
        faults = seat.faults();
        page = seat.page();
        PlaywrightAssertions.setDefaultAssertionTimeout(patience);
        page.context().setDefaultTimeout(patience);
        page.setViewportSize(window.width, window.height);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setMedia(Media.SCREEN)
                .setColorScheme(window.dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        keys = new Keys(page);
    }

    /** How a window is set up before it opens: 1366x768 and light unless said otherwise. */
    public static final class Window {
        private final int port;
        private int width = 1366;
        private int height = 768;
        private boolean touch;
        private boolean dark;
        private boolean alone;
        private boolean workers;

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

        /** For a test that listens to the page or plugs a device in: the window is nobody's before and after. */
        public Window alone() {
            alone = true;
            return this;
        }

        /** For a test of what goes on while the server is away: pages are kept, the window is nobody's before and after. */
        public Window keepsPages() {
            workers = true;
            return alone();
        }

        /** Opens the window with nobody signed in. */
        public Browser visitor() {
            return new Browser(this);
        }

        /** Opens the window signed in with a role of {@code rights/roles.csv}. */
        public Browser as(String role) {
            var browser = new Browser(this);
            assertThat(browser.page
                            .context()
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

    /** Ends this thread's Chromium, for a test that does not run on the suite's own thread. */
    public static void end() {
        Chromium.end();
    }

    /** Does both at the same time, the second with a Chromium of its own. */
    public static void beside(Runnable one, Runnable other) {
        var second = CompletableFuture.runAsync(() -> {
            try {
                other.run();
            } finally {
                Chromium.end();
            }
        });
        try {
            one.run();
        } finally {
            second.join();
        }
    }

    /** Windows that are opened during the act wait so long for anything, and not as long as usual. */
    public static void impatient(Duration most, Runnable act) {
        patience = Math.min(PATIENCE, most.toMillis());
        PlaywrightAssertions.setDefaultAssertionTimeout(patience);
        try {
            act.run();
        } finally {
            patience = PATIENCE;
            PlaywrightAssertions.setDefaultAssertionTimeout(patience);
        }
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

    /** The same with {@code $name} in its steps filled in. */
    public Browser script(String name, Map<String, String> values) {
        Script.named(name, values).play(this);
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
        return clean(Axe.tagged(page, RULES));
    }

    /** Asserts that the rules of axe that bear on a turn find nothing; the page has to stand in it. */
    public Browser axe(Turn turn) {
        return turn == Turn.LIGHT ? axe() : clean(Axe.rules(page, turn.rules));
    }

    /** Shows the open page in another light or at another width, from its top: what was scrolled away lies under the head of the page. */
    public Browser turn(Turn turn) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(turn.scheme));
        page.setViewportSize(turn.width, turn.height);
        page.evaluate("() => scrollTo(0, 0)");
        return this;
    }

    /** In each turn the open page fits, with a picture of it, {@code <name>-light.png} and so on; it ends in the light. */
    public Browser looks(String name) {
        return looks(name, turn -> {});
    }

    /** The same, and axe finds nothing: every rule in every turn. */
    public Browser passes(String name) {
        return looks(name, turn -> axe());
    }

    private Browser looks(String name, Consumer<Turn> more) {
        for (Turn turn : Turn.values()) {
            turn(turn).shot(name + "-" + turn.name().toLowerCase(Locale.ROOT)).fits();
            more.accept(turn);
        }
        return turn(Turn.LIGHT);
    }

    private Browser clean(List<String> found) {
        assertThat(found).as("axe on " + path()).isEmpty();
        return this;
    }

    /** Does this and waits until what it makes the page ask at each of these paths is answered. */
    public Browser answered(Runnable act, String... paths) {
        Runnable all = act;
        for (String path : paths) {
            Runnable inner = all;
            all = () -> page.waitForResponse(
                    answer -> URI.create(answer.url()).getPath().equals(path), inner);
        }
        all.run();
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

    /** Writes {@code target/shots/<name>.png}, what the screen shows, with {@code -Dstationhouse.shots=true}. */
    public Browser view(String name) {
        return picture(name, false);
    }

    /** The same of the whole page. */
    public Browser shot(String name) {
        return picture(name, true);
    }

    private Browser picture(String name, boolean whole) {
        if (Boolean.getBoolean("stationhouse.shots")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve(name + ".png"))
                    .setFullPage(whole));
        }
        return this;
    }

    /** Takes note of faults that the test provokes on purpose. */
    public Browser forgive(Predicate<String> expected) {
        faults.removeIf(expected);
        return this;
    }

    @Override
    public void close() {
        List<String> found = List.copyOf(faults);
        seat.leave();
        assertThat(found).as("script errors, refused content and missing files").isEmpty();
    }
}
