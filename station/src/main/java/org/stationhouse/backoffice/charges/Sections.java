package org.stationhouse.backoffice.charges;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;

/** Finds the section that is meant by what is typed for a charge: {@code 459}, {@code pc 11377a}, {@code theft veh}. */
@Component
public class Sections {

    /** Their name as a list of codes, of which a person's most used come first. */
    public static final String LIST = "charges.section";

    private final OffenseTable table;
    private final AgencyOffice agencies;

    Sections(OffenseTable table, AgencyOffice agencies) {
        this.table = table;
        this.agencies = agencies;
    }

    /**
     * A section that somebody is charged with.
     *
     * @param offense as it was on the day, or its latest version
     * @param inForce whether it was in force on that day
     */
    public record Meant(Offense offense, boolean inForce) {}

    /** The only section that what was typed can mean, on the day of the offense. */
    public Optional<Meant> meant(String typed, LocalDate day) {
        List<Meant> all = exactly(typed, day);
        if (all.size() == 1) {
            return Optional.of(all.getFirst());
        }
        List<Offense> worded = table.list(words(typed, day), Comparator.comparing(Offense::statute));
        return all.isEmpty() && worded.size() == 1 ? Optional.of(new Meant(worded.getFirst(), true)) : Optional.empty();
    }

    /** What fits so far, the one exactly meant first, then the asker's own, then by section. @param usual texts of sections */
    public List<Offense> like(String typed, LocalDate day, List<String> usual, int most) {
        if (typed.isBlank()) {
            return usual.stream()
                    .flatMap(it -> exactly(it, day).stream())
                    .map(Meant::offense)
                    .limit(most)
                    .toList();
        }
        Stream<Offense> exact = exactly(typed, day).stream().map(Meant::offense);
        Stream<Offense> others = table.list(words(typed, day), Comparator.comparing(Offense::statute)).stream()
                .sorted(Comparator.comparingInt(it -> place(usual, it)));
        return Stream.concat(exact, others).distinct().limit(most).toList();
    }

    /** As a list of choices writes it; {@link #meant} reads it again. */
    public static String said(Offense offense) {
        return offense.statute().text() + " " + offense.title();
    }

    private static int place(List<String> usual, Offense offense) {
        int at = usual.indexOf(offense.statute().text());
        return at < 0 ? usual.size() : at;
    }

    /** The sections of just this number, of the code named or of any. */
    private List<Meant> exactly(String typed, LocalDate day) {
        SectionText text = SectionText.of(typed, table.codes()::contains).orElse(null);
        if (text == null) {
            return List.of();
        }
        String code = text.code();
        String words = text.words();
        String section = text.section();
        List<Meant> all = table.statutes(home())
                .filter(it -> code == null || it.code().equals(code))
                .filter(it -> SectionText.dense(it.section()).equals(section))
                .flatMap(it -> version(it, day).stream())
                .toList();
        List<Meant> titled = all.stream()
                .filter(it -> it.offense().title().equalsIgnoreCase(words))
                .toList();
        return titled.isEmpty() && (words.isEmpty() || code != null) ? all : titled;
    }

    private Optional<Meant> version(Statute statute, LocalDate day) {
        return table.on(statute, day)
                .map(it -> new Meant(it, true))
                .or(() -> table.versions(statute).stream().findFirst().map(it -> new Meant(it, false)));
    }

    private OffenseFilter words(String typed, LocalDate day) {
        return new OffenseFilter(typed.strip(), home(), null, null, null, day);
    }

    private @Nullable String home() {
        return table.home(agencies.agency().orElse(null));
    }
}
