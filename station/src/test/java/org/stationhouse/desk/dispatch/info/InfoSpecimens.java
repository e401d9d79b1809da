package org.stationhouse.desk.dispatch.info;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.foundation.kernel.PublicRef;

class InfoSpecimens implements Specimens {

    private final Article article = new Article(
            12,
            PublicRef.fresh(),
            Article.Sort.ANSWER,
            "Topic-towed",
            "GO 3.04",
            Article.EVERYONE,
            14,
            7,
            new Article.Text("Getting a towed car back", "Bring a license."),
            new Article.Text("Recuperar un vehículo", "Traiga su licencia."),
            Instant.parse("2026-11-20T17:00:00Z"),
            "changed-kim",
            null,
            3);

    @Override
    public List<Specimen> all() {
        return List.of(
                Specimen.filled(
                        "desk/dispatch/info/handoutpaper",
                        Map.of("article", article, "text", article.in(false), "language", article.language(false)),
                        Map.of(
                                "title", "Getting a towed car back",
                                "body", "Bring a license.",
                                "code", "GO 3.04",
                                "edition", "version 7",
                                "changedBy", "changed-kim",
                                "ref", article.ref().text())),
                Specimen.filled(
                        "desk/dispatch/info/handoutpaper",
                        Map.of("article", article, "text", article.in(true), "language", article.language(true)),
                        Map.of(
                                "titleEs", "Recuperar un vehículo",
                                "bodyEs", "Traiga su licencia.",
                                "editionEs", "versión 7",
                                "pageEs", "Página 1 de 1",
                                "printedEs", "impreso el 11/21/2026 09:04:05 por A. Kim")));
    }
}
