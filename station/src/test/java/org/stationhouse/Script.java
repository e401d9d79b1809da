package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A keystroke script of {@code test/scripts}, written before its page. A line that begins with {@code #} is a remark,
 * {@code budget keys 12 clicks 0 scans 0} is the promise. All else is played from left to right: {@code {content}} is typed and
 * free; {@code scan{text}} is one scan; {@code click(name)} clicks the button or link of that name; any other word is one key or
 * chord by its name ({@code /}, {@code n}, {@code Space}, {@code Enter}, {@code Control+Enter}).
 */
record Script(String name, int keys, int clicks, int scans, List<Step> steps) {

    private static final Path FOLDER = Path.of("..", "test", "scripts");
    private static final Pattern BUDGET = Pattern.compile("budget keys (\\d+) clicks (\\d+)(?: scans (\\d+))?");
    private static final Pattern STEP = Pattern.compile("scan\\{([^}]*)}|\\{([^}]*)}|click\\(([^)]*)\\)|(\\S+)");

    sealed interface Step {
        record Content(String text) implements Step {}

        record Scan(String text) implements Step {}

        record Click(String name) implements Step {}

        record Key(String key) implements Step {}
    }

    static Script named(String name) {
        try {
            return of(name, Files.readAllLines(FOLDER.resolve(name + ".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException("no keystroke script " + name, e);
        }
    }

    /** The same with {@code $name} in its steps replaced by what only the test knows: the code of a label that was printed for it. */
    static Script named(String name, Map<String, String> values) {
        Script script = named(name);
        return new Script(
                name,
                script.keys,
                script.clicks,
                script.scans,
                script.steps.stream().map(step -> filled(step, values)).toList());
    }

    private static Step filled(Step step, Map<String, String> values) {
        return step instanceof Step.Scan scan && scan.text().startsWith("$")
                ? new Step.Scan(Objects.requireNonNull(values.get(scan.text().substring(1)), scan.text()))
                : step;
    }

    static Script of(String name, List<String> lines) {
        int[] budget = null;
        var steps = new ArrayList<Step>();
        for (String line : lines) {
            Matcher promise = BUDGET.matcher(line.strip());
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (promise.matches()) {
                String scans = promise.group(3);
                budget = new int[] {
                    Integer.parseInt(promise.group(1)),
                    Integer.parseInt(promise.group(2)),
                    scans == null ? 0 : Integer.parseInt(scans)
                };
                continue;
            }
            Matcher step = STEP.matcher(line);
            while (step.find()) {
                steps.add(step(step));
            }
        }
        if (budget == null || steps.isEmpty()) {
            throw new IllegalArgumentException("the script " + name + " needs a budget line and steps");
        }
        return new Script(name, budget[0], budget[1], budget[2], List.copyOf(steps));
    }

    private static Step step(Matcher found) {
        if (found.group(1) != null) {
            return new Step.Scan(found.group(1));
        }
        if (found.group(2) != null) {
            return new Step.Content(found.group(2));
        }
        return found.group(3) != null ? new Step.Click(found.group(3)) : new Step.Key(found.group(4));
    }

    void play(Browser browser) {
        Keys keys = browser.keys();
        int k = keys.keys();
        int c = keys.clicks();
        int s = keys.scans();
        for (Step step : steps) {
            switch (step) {
                case Step.Content it -> keys.content(it.text());
                case Step.Scan it -> keys.scan(it.text());
                case Step.Key it -> keys.press(it.key());
                case Step.Click it ->
                    keys.click(browser.find("button, a")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(it.name()))
                            .first());
            }
        }
        assertThat(keys.keys() - k).as(name + ": keys").isLessThanOrEqualTo(this.keys);
        assertThat(keys.clicks() - c).as(name + ": clicks").isLessThanOrEqualTo(clicks);
        assertThat(keys.scans() - s).as(name + ": scans").isLessThanOrEqualTo(scans);
    }
}
