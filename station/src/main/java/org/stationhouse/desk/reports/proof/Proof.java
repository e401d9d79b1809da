package org.stationhouse.desk.reports.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads a report for its author. */
@Service
public class Proof {

    /** More findings than that are counted and not listed. */
    static final int LISTED = 60;

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final int BEFORE = 20;
    private static final List<Check> CHECKS =
            List.of(new ElementsCheck(), new TimesCheck(), new PeopleCheck(), new PropertyCheck());

    private final Proofreader reader;

    Proof(Proofreader reader) {
        this.reader = reader;
    }

    /** How far spelling and grammar are. */
    public enum Spelling {
        /** all that can be read was read */
        READ,
        /** some of it still waits */
        READING,
        /** the reader is being made ready */
        WARMING,
        /** there is none */
        OFF
    }

    /**
     * What was found.
     *
     * @param findings in the order of the text, what is about fields behind it
     * @param more findings beyond those
     * @param plain null while there is too little text
     */
    public record Result(
            List<Finding> findings, int more, @Nullable Plain plain, Spelling spelling) {}

    /** @param accepted words that somebody accepted */
    public Result of(Written it, Set<String> accepted) {
        var findings = new ArrayList<Finding>();
        CHECKS.forEach(check -> findings.addAll(check.of(it)));
        Spelling spelling = language(it, Vocabulary.of(it, accepted), findings);
        findings.sort(Comparator.comparingInt(Finding::order));
        int listed = Math.min(LISTED, findings.size());
        return new Result(
                List.copyOf(findings.subList(0, listed)), findings.size() - listed, Plain.of(it.narrative()), spelling);
    }

    private Spelling language(Written it, Vocabulary vocabulary, List<Finding> findings) {
        List<Text.Part> paragraphs = Text.paragraphs(it.narrative());
        List<Proofreader.Reading> readings =
                reader.read(paragraphs.stream().map(Text.Part::text).toList(), PATIENCE);
        boolean waits = false;
        for (int n = 0; n < paragraphs.size(); n++) {
            Text.Part paragraph = paragraphs.get(n);
            switch (readings.get(n)) {
                case Proofreader.Reading.Read read ->
                    read.slips().forEach(slip -> slip(it, vocabulary, paragraph, slip, findings));
                case Proofreader.Reading.Waits ignored -> waits = true;
                case Proofreader.Reading.Unread unread ->
                    findings.add(Finding.at(
                            Finding.Kind.UNREAD,
                            "reports.proof.unread." + unread.why(),
                            it.narrative(),
                            paragraph.from(),
                            Math.min(paragraph.to(), paragraph.from() + BEFORE)));
            }
        }
        return switch (reader.state()) {
            case BROKEN -> Spelling.OFF;
            case COLD -> Spelling.WARMING;
            case READY -> waits ? Spelling.READING : Spelling.READ;
        };
    }

    private static void slip(
            Written it, Vocabulary vocabulary, Text.Part paragraph, Slip slip, List<Finding> findings) {
        String text = paragraph.text().substring(slip.from(), slip.to());
        String before = paragraph.text().substring(Math.max(0, slip.from() - BEFORE), slip.from());
        if (slip.spelling() && vocabulary.knows(text, before)) {
            return;
        }
        String perhaps = String.join(", ", slip.perhaps());
        String word = !slip.spelling()
                ? "reports.proof.grammar"
                : perhaps.isEmpty() ? "reports.proof.spelling" : "reports.proof.spelling.perhaps";
        findings.add(Finding.at(
                slip.spelling() ? Finding.Kind.SPELLING : Finding.Kind.GRAMMAR,
                word,
                it.narrative(),
                paragraph.from() + slip.from(),
                paragraph.from() + slip.to(),
                slip.spelling() ? text : slip.said(),
                perhaps));
    }
}
