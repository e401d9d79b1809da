package org.stationhouse.foundation.vault.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.vault.Health;

/** {@link Health}: asks every check, and says in words what it found. A check that fails is a finding itself. */
@Service
class HealthRound implements Health {

    private static final System.Logger LOG = System.getLogger(HealthRound.class.getName());
    private static final String ITSELF = "vault.health.itself";

    private final List<Check> checks;
    private final MessageSource words;

    HealthRound(List<Check> checks, MessageSource words) {
        this.checks = checks;
        this.words = words;
    }

    @Override
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Check check : checks) {
            try {
                check.look().forEach(finding -> rows.add(row(finding)));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "a check of the health failed", e);
                rows.add(row(Finding.bad(
                        ITSELF,
                        "vault.health.itself.failed",
                        check.getClass().getSimpleName(),
                        String.valueOf(e.getMessage()))));
            }
        }
        return rows;
    }

    private Row row(Finding finding) {
        return new Row(
                finding.name(),
                words.getMessage(finding.name(), null, Locale.ENGLISH),
                finding.state(),
                words.getMessage(finding.sentence(), finding.values().toArray(), Locale.ENGLISH));
    }
}
