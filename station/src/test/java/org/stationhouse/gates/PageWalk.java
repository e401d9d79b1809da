package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stationhouse.foundation.staff.Rights;

/** Opens every page as every role, whole and as a part. */
final class PageWalk {

    private final List<Mapping> pages;
    private final List<Visitor> visitors;
    private final Rights rights;
    private final Addresses addresses;
    private final Map<String, List<String>> offences = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> parts = Allowed.by("part");
    private int opened;

    PageWalk(List<Mapping> mappings, List<Visitor> visitors, Rights rights, Addresses addresses) {
        this.rights = rights;
        this.pages = mappings.stream().filter(Mapping::get).toList();
        this.visitors = visitors;
        this.addresses = addresses;
    }

    List<String> offences() {
        for (Mapping page : pages) {
            String address = addresses.real(page).orElseGet(() -> Addresses.made(page));
            for (Visitor visitor : visitors) {
                if (!parts.contains(page.path())) {
                    look(page, visitor, visitor.get(address), false);
                }
                look(page, visitor, visitor.fragment(address), true);
            }
        }
        return offences.entrySet().stream()
                .map(it -> it.getKey() + " for " + String.join(" ", it.getValue()))
                .toList();
    }

    private void look(Mapping page, Visitor visitor, Visitor.Answer answer, boolean fragment) {
        opened++;
        statuses.merge(answer.status(), 1, Integer::sum);
        boolean may = page.mayBeCalledBy(visitor.role(), rights);
        for (String offence : PageText.offences(answer, fragment, may)) {
            offences.computeIfAbsent(page.path() + (fragment ? " as a part " : " ") + offence, it -> new ArrayList<>())
                    .add(visitor.role());
        }
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
        return "pages=" + pages.size() + " roles=" + visitors.size() + " opened=" + opened + " offences="
                + offences.size() + " statuses=" + statuses + " unreached=" + unreached();
    }
}
