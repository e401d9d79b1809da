package org.stationhouse.foundation.staff.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What no password may consist of or be: the words that come with the program, and the words and passwords that the agency adds. */
@Component
public class BannedWords {

    private static final String FILE = "staff/banned-words.txt";
    private static final String DATE = "# reviewed ";
    private static final String LOOKED_OVER = "banned-words-looked-over";
    private static final int LONGEST = 64;

    private final BannedWordStore store;
    private final SettingStore settings;
    private final Clock clock;
    private final Set<String> shipped = new HashSet<>();
    private final LocalDate reviewed;

    BannedWords(BannedWordStore store, SettingStore settings, Clock clock) throws IOException {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        LocalDate day = LocalDate.EPOCH;
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (line.startsWith(DATE)) {
                    day = LocalDate.parse(line.substring(DATE.length()));
                } else if (!line.startsWith("#")) {
                    shipped.addAll(List.of(line.strip().split("\\s+")));
                }
            }
        }
        shipped.remove("");
        reviewed = day;
    }

    /** Message key of why this can't be a password, empty when it can. */
    public Optional<String> refuse(String typed, Set<String> own) {
        var banned = new HashSet<>(shipped);
        banned.addAll(store.all());
        return PasswordRules.refuse(typed, banned, own);
    }

    /**
     * Adds words, and passwords that others were known to use, apart by blanks or lines. What can be neither is passed over: a word
     * has 4 letters or more, a password 8 characters or more.
     *
     * @return how many were new
     */
    public int add(String typed, String by) {
        Set<String> fit = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> word.length() <= LONGEST
                        && (word.length() >= PasswordRules.SHORTEST || word.matches("\\p{L}{4,}")))
                .collect(Collectors.toCollection(TreeSet::new));
        lookedOver();
        return fit.isEmpty() ? 0 : store.add(fit, clock.instant(), by);
    }

    /** Notes that the list was looked over today; that nothing had to be added is an outcome too. */
    public void lookedOver() {
        settings.put(LOOKED_OVER, today().toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** How many the agency has of its own. */
    public long count() {
        return store.count();
    }

    /** The agency's own, the newest first. */
    public List<String> newest(int most) {
        return store.newest(most);
    }

    /** When the list was last looked over: the program's date or the agency's own look (CJIS: every quarter). */
    public LocalDate reviewed() {
        LocalDate looked = settings.find(LOOKED_OVER)
                .map(day -> LocalDate.parse(new String(day, StandardCharsets.US_ASCII)))
                .orElse(reviewed);
        LocalDate added = store.lastAddition()
                .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
                .orElse(reviewed);
        return Stream.of(reviewed, looked, added).max(LocalDate::compareTo).orElseThrow();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
