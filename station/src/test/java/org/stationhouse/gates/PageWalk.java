package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.stationhouse.foundation.staff.Rights;

/** Opens every page as every role, whole and as a part. */
final class PageWalk {

    private final List<Mapping> pages;
    private final List<Visitor> visitors;
    private final Rights rights;
    private final Addresses addresses;
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Set<String> parts = Allowed.by("part");
    private boolean refusalsToo = true;
    private int found;

    PageWalk(List<Mapping> mappings, List<Visitor> visitors, Rights rights, Addresses addresses) {
        this.rights = rights;
        this.pages = mappings.stream().filter(Mapping::get).toList();
        this.visitors = visitors;
        this.addresses = addresses;
    }

    /** Leaves out the pages that a role may not open. */
    PageWalk ofWhatIsAllowed() {
        refusalsToo = false;
        return this;
    }

    List<String> offences() {
        var asked = new LinkedHashMap<Mapping, String>();
        pages.forEach(page -> asked.put(page, addresses.real(page).orElseGet(() -> Addresses.made(page))));
        var offences = new TreeMap<String, List<String>>();
        var each = Visitors.each(visitors, visitor -> {
            var own = new ArrayList<String>();
            asked.forEach((page, address) -> {
                if (!refusalsToo && !page.mayBeCalledBy(visitor.role(), rights)) {
                    return;
                }
                if (!parts.contains(page.path())) {
                    own.addAll(look(page, visitor, visitor.get(address), false));
                }
                own.addAll(look(page, visitor, visitor.fragment(address), true));
            });
            return own;
        });
        for (int i = 0; i < visitors.size(); i++) {
            String role = visitors.get(i).role();
            each.get(i)
                    .forEach(it -> offences.computeIfAbsent(it, key -> new ArrayList<>())
                            .add(role));
        }
        found = offences.size();
        return offences.entrySet().stream()
                .map(it -> it.getKey() + " for " + String.join(" ", it.getValue()))
                .toList();
    }

    private List<String> look(Mapping page, Visitor visitor, Visitor.Answer answer, boolean fragment) {
        statuses.merge(answer.status(), 1, Integer::sum);
        boolean may = page.mayBeCalledBy(visitor.role(), rights);
        if (answer.status() == 429 && Allowed.by("limited").contains(page.path())) {
            return List.of();
        }
        return PageText.offences(answer, fragment, may).stream()
                .map(it -> page.path() + (fragment ? " as a part " : " ") + it)
                .toList();
    }

    /** Pages about one record that no other page links to: they were opened with a made-up address only. */
    List<String> unreached() {
        return pages.stream()
                .filter(page ->
                        page.path().contains("{") && addresses.real(page).isEmpty())
                .map(Mapping::path)
                .toList();
    }

    String figures() {
        int opened = statuses.values().stream().mapToInt(Integer::intValue).sum();
        return "pages=" + pages.size() + " roles=" + visitors.size() + " opened=" + opened + " offences=" + found
                + " statuses=" + statuses + " unreached=" + unreached();
    }
}
