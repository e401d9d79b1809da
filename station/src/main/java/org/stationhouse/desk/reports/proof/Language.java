package org.stationhouse.desk.reports.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.CategoryId;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/** American English by LanguageTool. One thread at a time; a few seconds to make, more than a hundred megabytes to keep. */
final class Language implements Proofreader.Reader {

    static final int OFFERED = 3;

    /** A paragraph with more slips is a list of names or another language; the rest of them would help nobody. */
    private static final int MOST = 40;

    /** A paragraph took longer than it may. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long until;

    Language() {
        for (CSVRecord off : Table.rows(new ClassPathResource("reports/rules-off.csv"))) {
            if (off.get("what").equals("category")) {
                tool.disableCategory(new CategoryId(off.get("id")));
            } else {
                tool.disableRule(off.get("id"));
            }
        }
        tool.setCheckCancelledCallback(this::late);
    }

    /** By the work that it was: on a busy machine a paragraph is not to blame. */
    private boolean late() {
        return threads.getCurrentThreadCpuTime() > until;
    }

    @Override
    public List<Slip> read(String paragraph, Duration longest) {
        until = threads.getCurrentThreadCpuTime() + longest.toNanos();
        try {
            List<RuleMatch> found = tool.check(paragraph);
            if (late()) {
                throw new TooSlow();
            }
            var slips = new ArrayList<Slip>();
            for (RuleMatch one : found.subList(0, Math.min(MOST, found.size()))) {
                slips.add(slip(one));
            }
            return slips;
        } catch (IndexOutOfBoundsException e) {
            // LanguageTool reckons with the sentences that it was told to leave out
            if (late()) {
                throw new TooSlow();
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Slip slip(RuleMatch one) {
        boolean spelling = one.getRule().isDictionaryBasedSpellingRule();
        List<String> perhaps = late() ? List.of() : one.getSuggestedReplacements();
        return new Slip(
                one.getFromPos(),
                one.getToPos(),
                spelling,
                one.getMessage().replaceAll("</?suggestion>", "\""),
                List.copyOf(perhaps.subList(0, Math.min(OFFERED, perhaps.size()))));
    }

    List<Rule> rules() {
        return tool.getAllRules();
    }
}
