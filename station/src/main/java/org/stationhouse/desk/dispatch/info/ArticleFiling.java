package org.stationhouse.desk.dispatch.info;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** How articles stand in the search of every page: by code and by the words of their titles. */
@Component
class ArticleFiling implements SearchKind {

    @Override
    public String kind() {
        return Article.KIND;
    }

    @Override
    public String word() {
        return "dispatch.article";
    }

    @Override
    public String right() {
        return "dispatch.article.list";
    }

    @Override
    public String path(PublicRef ref) {
        return "/info/" + ref;
    }

    static SearchEntry entry(Article article) {
        var keys = new ArrayList<SearchKey>(
                List.of(new SearchKey.Address(Place.of(article.english().title()))));
        String code = article.code();
        if (code != null) {
            keys.add(new SearchKey.Alias(code));
        }
        Article.Text spanish = article.spanish();
        if (spanish != null) {
            keys.add(new SearchKey.Address(Place.of(spanish.title())));
        }
        return new SearchEntry(
                Article.KIND,
                article.ref(),
                code == null ? article.topic() : code,
                article.english().title(),
                null,
                article.changedAt(),
                keys);
    }
}
