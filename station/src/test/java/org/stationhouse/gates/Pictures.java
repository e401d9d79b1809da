package org.stationhouse.gates;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stationhouse.Browser;
import org.stationhouse.Turn;

/**
 * Pictures of pages in six states, at the width of a desk and of a phone, light and dark: {@code <page>/<state>-<look>.jpg}, and an
 * {@code index.html} that shows them beside each other. The states of many rows and of the longest text are made in the browser, out of
 * what the page shows: they tell how its layout bears them, not how its room does.
 */
final class Pictures {

    /** How a page can look; the names are those of the files. */
    enum State {
        EMPTY,
        TYPICAL,
        ROWS,
        LONGEST,
        ERROR,
        NO_RIGHT
    }

    private record Look(String name, int width, int height, ColorScheme scheme) {}

    private static final List<Look> LOOKS = List.of(
            new Look("desk-light", 1366, 768, ColorScheme.LIGHT),
            new Look("desk-dark", 1366, 768, ColorScheme.DARK),
            new Look("phone-light", 390, 844, ColorScheme.LIGHT),
            new Look("phone-dark", 390, 844, ColorScheme.DARK));

    private static final int ROWS = 60;
    private static final int QUALITY = 70;

    /** @return how many lists were filled up */
    private static final String REPEAT = """
            rows => {
              const lists = [...document.querySelectorAll("main tbody, main ol, main ul")].filter(it => it.children.length);
              for (const list of lists) {
                for (let at = 0; list.children.length < rows; at++) {
                  const copy = list.children[at].cloneNode(true);
                  for (const it of [copy, ...copy.querySelectorAll("[id]")]) it.removeAttribute("id");
                  list.append(copy);
                }
              }
              return lists.length;
            }""";

    /** Fields take as much as they may hold, texts that can be long a name that is longer than any and breaks nowhere. */
    private static final String STRETCH = """
            () => {
              const words = "Wolfeschlegelsteinhausenbergerdorff-Montgomery, Maximiliane Wilhelmine ";
              for (const it of document.querySelectorAll("main input:not([type]), main input[type=text], main input[type=search], main textarea")) {
                const most = it.maxLength > 0 ? Math.min(it.maxLength, 2000) : 200;
                it.value = words.repeat(Math.ceil(most / words.length)).slice(0, most);
              }
              const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              let count = 0;
              while (texts.nextNode()) {
                const it = texts.currentNode;
                if (!it.data.trim() || !it.parentElement.closest("td, dd, h1, .said") || it.parentElement.closest("button, select, label, .num, .fit, .chip, .mono, kbd, time")) continue;
                it.data = words.repeat(3);
                count++;
              }
              return count;
            }""";

    private final Path folder;
    private final Map<String, List<String>> taken = new TreeMap<>();

    /** @param folder where they go; made when it is not there */
    Pictures(Path folder) {
        this.folder = folder;
    }

    /** The page that is open, in one state. */
    void take(Browser window, String address, State state) {
        String page = name(address);
        for (Look look : LOOKS) {
            window.page().setViewportSize(look.width, look.height);
            window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
            String file =
                    page + "/" + state.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + look.name + ".jpg";
            window.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(folder.resolve(file))
                            .setType(ScreenshotType.JPEG)
                            .setQuality(QUALITY)
                            .setFullPage(true));
            synchronized (taken) {
                taken.computeIfAbsent(page, it -> new java.util.ArrayList<>()).add(file);
            }
        }
        window.turn(Turn.LIGHT);
    }

    /** Opens a page and takes it as it is, with many rows, with the longest texts and as it refuses what is missing. */
    void inEachState(Browser window, String address) {
        window.open(address);
        take(window, address, State.TYPICAL);
        if (!window.page().evaluate(REPEAT, ROWS).equals(0)) {
            take(window, address, State.ROWS);
        }
        window.open(address);
        if (!window.page().evaluate(STRETCH).equals(0)) {
            take(window, address, State.LONGEST);
        }
        window.open(address);
        var form = window.find("main form[method=post]:has([required]):not(:valid)");
        if (form.count() > 0 && form.first().isVisible()) {
            form.first().evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
            window.settled();
            take(window, address, State.ERROR);
        }
    }

    int count() {
        return taken.values().stream().mapToInt(List::size).sum();
    }

    /** The sheet that shows them all. */
    void index() {
        String rows = taken.entrySet().stream()
                .map(page -> "<h2>/" + page.getKey().replace("home", "") + "</h2>\n<p>"
                        + page.getValue().stream()
                                .map(file -> "<a href=\"" + file + "\"><img src=\"" + file + "\" alt=\"" + file
                                        + "\" width=\"" + (file.contains("desk") ? 320 : 100) + "\"></a>")
                                .collect(Collectors.joining("\n"))
                        + "</p>")
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(
                    Files.createDirectories(folder).resolve("index.html"),
                    "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pages</title>\n" + rows
                            + "\n</html>\n",
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name for a folder: the path, with what names one record left out. */
    private static String name(String address) {
        String path = address.replaceFirst("[?#].*", "")
                .replaceAll("/[0-9A-HJKMNP-TV-Z]{17}", "/one")
                .substring(1);
        return path.isEmpty() ? "home" : path.replaceAll("[^A-Za-z0-9/-]", "_").replace('/', '.');
    }
}
