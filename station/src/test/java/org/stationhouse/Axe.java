package org.stationhouse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * axe in an open page. Its script is read into a page once, however often that page is looked at, and only what is wrong is put into
 * words and brought out. Our pages have no frames, so nothing needs to be gathered from elsewhere.
 */
final class Axe {

    private static final String SCRIPT = "() => {" + AxeBuilder.getAxeScript() + "}";

    private static final String ASK = """
            async only => {
              const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id} (${rule.help}): ${node.html} ${node.failureSummary}`));
            }""";

    private Axe() {}

    /** What the rules that bear one of these tags find wrong, a line for each place. */
    static List<String> tagged(Page page, List<String> tags) {
        return ask(page, Map.of("type", "tag", "values", tags));
    }

    /** What these rules find wrong, a line for each place. */
    static List<String> rules(Page page, List<String> names) {
        return ask(page, Map.of("type", "rule", "values", names));
    }

    private static List<String> ask(Page page, Map<String, Object> only) {
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(ASK, only))
                .stream().map(String::valueOf).toList();
    }
}
