package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.stationhouse.desk.dispatch.info.Article;
import org.stationhouse.desk.dispatch.info.Articles;
import org.stationhouse.desk.dispatch.info.NewArticle;
import org.stationhouse.desk.dispatch.info.Readings;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Table;

/** The information desk of the invented agency: what is asked most at its counter, and procedures that some have signed for. */
@Service
class DemoInfo {

    private static final int DAYS = 14;

    private final DemoClock clock;
    private final Articles articles;
    private final Readings readings;

    DemoInfo(DemoClock clock, Articles articles, Readings readings) {
        this.clock = clock;
        this.articles = articles;
        this.readings = readings;
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, Actor supervisor, Actor clerk) {
        clock.turnTo(end.minus(Duration.ofDays(20)));
        for (var row : Table.rows(new ClassPathResource("demo/articles.csv"))) {
            PublicRef ref = articles.publish(article(row::get, "", true), supervisor);
            if (row.get("readers").equals(Article.EVERYONE)) {
                clock.turnTo(end.minus(Duration.ofDays(12)));
                readings.sign(ref, 1, clerk);
                clock.turnTo(end.minus(Duration.ofDays(20)));
            }
            if (row.get("readers").equals("RECORDS")) {
                clock.turnTo(end.minus(Duration.ofDays(2)));
                articles.revise(
                        ref, 1, article(row::get, "Requests by phone are answered in writing", true), supervisor);
                clock.turnTo(end.minus(Duration.ofDays(20)));
            }
        }
    }

    /** How a column of a row is read. */
    private interface Row {
        String get(String column);
    }

    private static NewArticle article(Row row, String why, boolean again) {
        String readers = empty(row.get("readers"));
        return new NewArticle(
                Article.Sort.valueOf(row.get("sort")),
                row.get("topic"),
                empty(row.get("code")),
                new Article.Text(row.get("title"), row.get("body")),
                row.get("titleEs").isEmpty() ? null : new Article.Text(row.get("titleEs"), row.get("bodyEs")),
                readers,
                readers == null ? null : DAYS,
                why,
                again);
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
