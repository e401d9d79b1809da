package org.stationhouse.backoffice.search.text;

import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Answers;
import org.stationhouse.foundation.web.SavedView;
import org.stationhouse.foundation.web.Views;

/** The reader's own saved searches stand under the command bar before anything that is found, when a part of their name is typed. */
@Component
@Order(0)
class SavedSearches implements Answers {

    private static final int MOST = 3;

    private final Views views;

    SavedSearches(Views views) {
        this.views = views;
    }

    @Override
    public List<Hit> answer(String text, Actor actor, int most) {
        String typed = text.toLowerCase(Locale.ROOT);
        return views.of(TextPages.PATH, actor).stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(typed))
                .limit(Math.min(MOST, most))
                .map(SavedSearches::hit)
                .toList();
    }

    private static Hit hit(SavedView view) {
        return new Hit("search.text.saved", view.name(), "", view.address());
    }
}
