package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.web.NoSuch;

/** Reads runs: the list, one with what it left, how far it is, the report of its rejected rows, the first rows of its file. */
@Service
class ImportBook {

    static final String LIST = "dispatch.import.list";
    static final String READ = "dispatch.import.read";

    private final RunStore runs;
    private final UndoBatches undoing;
    private final ImportWork work;
    private final MappingStore mappings;
    private final FileBytes files;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ImportBook(
            RunStore runs,
            UndoBatches undoing,
            ImportWork work,
            MappingStore mappings,
            FileBytes files,
            AccessPolicy policy,
            AuditTrail audit) {
        this.runs = runs;
        this.undoing = undoing;
        this.work = work;
        this.mappings = mappings;
        this.files = files;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * A run with what the page of it needs.
     *
     * @param left what still stands of its calls, of a run that was undone or may be; null for others
     * @param explained whether it waits to be loaded and its headings are known because somebody explained them
     */
    record Whole(ImportRun run, UndoBatches.@Nullable Standing left, boolean explained) {}

    /** The newest first. @param text part of the name or the system; null for all @param state null for all */
    @Transactional
    List<ImportRun> list(@Nullable String text, @Nullable String state, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<ImportRun> found = runs.list(text, state, skip, most);
        audit.write(Act.done(LIST, actor).count(found.size()));
        return found;
    }

    @Transactional
    Whole read(PublicRef ref, Actor actor) {
        policy.require(actor, READ);
        ImportRun run = runs.find(ref).orElseThrow(NoSuch::new);
        audit.write(Act.done(READ, actor).on(ImportRun.KIND, ref.text()));
        boolean counts = run.state() == ImportRun.State.UNDONE || run.undoable();
        boolean explained = run.state() == ImportRun.State.LOOKED
                && sample(run)
                        .flatMap(it -> mappings.known(it.headings().sorted()))
                        .isPresent();
        return new Whole(run, counts ? undoing.standing(run) : null, explained);
    }

    /** How far it is: figures only, asked by the page by itself. */
    @Transactional(readOnly = true)
    ImportRun progress(PublicRef ref, Actor actor) {
        policy.require(actor, READ);
        return runs.find(ref).orElseThrow(NoSuch::new);
    }

    /** The report of the rows that were not loaded, to leave the house. */
    @Transactional
    Path report(PublicRef ref, Actor actor) {
        policy.require(actor, READ);
        ImportRun run = runs.find(ref).orElseThrow(NoSuch::new);
        Path report = Optional.ofNullable(run.report())
                .map(it -> work.reports().resolve(it))
                .filter(Files::isRegularFile)
                .orElseThrow(NoSuch::new);
        audit.write(Act.done("dispatch.import.report", actor)
                .on(ImportRun.KIND, ref.text())
                .count(run.figures().rejected()));
        return report;
    }

    /** The first rows of the stored file; empty when it is kept no longer, or is no table of commas. */
    Optional<Sample> sample(ImportRun run) {
        PublicRef bytes = run.bytes();
        if (bytes == null) {
            return Optional.empty();
        }
        try (InputStream in = files.open(bytes)) {
            return Sample.of(in.readNBytes(Sample.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
