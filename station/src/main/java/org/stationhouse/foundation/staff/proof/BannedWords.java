package org.stationhouse.foundation.staff.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Words that no password may consist of: those that come with the program and those that the agency adds. */
@Component
public class BannedWords {

    private static final String FILE = "staff/banned-words.txt";
    private static final String DATE = "# reviewed ";

    private final FactorStore store;
    private final Clock clock;
    private final Set<String> shipped = new HashSet<>();
    private final LocalDate reviewed;

    BannedWords(FactorStore store, Clock clock) throws IOException {
        this.store = store;
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
    public java.util.Optional<String> refuse(String typed, Set<String> own) {
        var banned = new HashSet<>(shipped);
        banned.addAll(store.bannedWords());
        return PasswordRules.refuse(typed, banned, own);
    }

    /** Adds words, one a line or apart by blanks. @return how many were new */
    public int add(String words, String by) {
        int added = 0;
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (word.length() >= 4 && word.length() <= 64 && word.matches("\\p{L}+")) {
                added += store.ban(word, clock.instant(), by);
            }
        }
        return added;
    }

    /** The agency's own, in order. */
    public Collection<String> own() {
        return store.bannedWords();
    }

    /** When the list was last looked over: the program's date or the agency's last addition (CJIS: every quarter). */
    public LocalDate reviewed() {
        LocalDate added = store.lastBan()
                .map((Instant at) -> at.atZone(ZoneOffset.UTC).toLocalDate())
                .orElse(reviewed);
        return added.isAfter(reviewed) ? added : reviewed;
    }
}
