package org.stationhouse.backoffice.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.search.SearchKey.Field;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;

/** The page of the one box. */
@Controller
class SearchPages {

    private static final int MOST = 60;

    private final SearchBox box;
    private final Map<String, SearchKind> kinds = new TreeMap<>();

    SearchPages(SearchBox box, List<SearchKind> kinds) {
        this.box = box;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    }

    /**
     * A number that is known opens its record.
     *
     * @param in one field to look at, all when not given
     */
    @GetMapping("/find")
    @Needs("search.entry.find")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable Field in,
            Model model,
            Actor actor) {
        List<Hit> hits = box.find(q, in == null ? Set.of() : Set.of(in), MOST, false, actor);
        List<Hit> exact = hits.stream().filter(hit -> hit.why() == Why.NUMBER).toList();
        if (exact.size() == 1
                && Spelling.numberAsked(q)
                        .equals(Spelling.numberAsked(exact.getFirst().said()))) {
            return "redirect:" + kind(exact.getFirst()).path(exact.getFirst().ref());
        }
        model.addAttribute("q", q);
        model.addAttribute("hits", hits);
        model.addAttribute("kinds", kinds);
        return "backoffice/search/find";
    }

    private SearchKind kind(Hit hit) {
        SearchKind kind = kinds.get(hit.kind());
        if (kind == null) {
            throw new IllegalStateException("no room declares " + hit.kind());
        }
        return kind;
    }
}
