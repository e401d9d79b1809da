package org.stationhouse.backoffice.post.letter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.check.PaperCode;
import org.stationhouse.foundation.kernel.PublicRef;

/** A letter in one language and in two. */
class LetterSpecimens implements Specimens {

    private static final Instant AT = Instant.parse("2026-11-20T17:00:00Z");

    @Override
    public List<Specimen> all() {
        return List.of(
                specimen(null, Map.of()),
                specimen(
                        new Template.Wording("Sus pertenencias", "Estimada Rosa:\n\nPor favor venga el lunes."),
                        Map.of("subjectEs", "Sus pertenencias", "textEs", "Por favor venga el lunes.")));
    }

    private static Specimen specimen(Template.@Nullable Wording spanish, Map<String, String> more) {
        PaperCode code = PaperCode.fresh();
        var letter = new Letter(
                1,
                PublicRef.fresh(),
                "L26-004711",
                code,
                3,
                "Rosa Lopez-O'Neil",
                "7 Canary Ave\nRoost CA 90001",
                new CaseLink(4, PublicRef.fresh(), "26-000777", false),
                new Template.Wording("Your property", "Dear Rosa:\n\nPlease come on Monday."),
                spanish,
                AT,
                "clerk-lee",
                new LetterState.Prepared(),
                1);
        var fields = new HashMap<>(Map.of(
                "number", "L26-004711",
                "addressee", "Rosa Lopez-O'Neil",
                "address", "7 Canary Ave Roost CA 90001",
                "madeOn", "11/20/2026",
                "subject", "Your property",
                "text", "Please come on Monday.",
                "code", code.printed(),
                "caseNumber", "26-000777",
                "certified", "9400 1112 0108 0805 4830 16",
                "ref", letter.ref().text()));
        fields.putAll(more);
        return Specimen.filled("backoffice/post/letter/letterpaper", Map.of("letter", letter), fields);
    }
}
