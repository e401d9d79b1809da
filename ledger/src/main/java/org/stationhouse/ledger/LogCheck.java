package org.stationhouse.ledger;

import static org.stationhouse.ledger.Finding.Kind.ANCHOR;
import static org.stationhouse.ledger.Finding.Kind.CHECKPOINT;
import static org.stationhouse.ledger.Finding.Kind.EPOCH;
import static org.stationhouse.ledger.Finding.Kind.HMAC;
import static org.stationhouse.ledger.Finding.Kind.ROOT;
import static org.stationhouse.ledger.Finding.Kind.ROW;
import static org.stationhouse.ledger.Finding.Kind.SIDE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks an audit log in one pass: order of the rows, hashes of the values before and after, the tree against each checkpoint and
 * anchor, the chain of the notes, signatures, and that each epoch goes on from the one before.
 *
 * <p>An Ed25519 signature takes a millisecond to check and a quiet house makes a checkpoint for each row. So the chain of hashes
 * proves the notes, and only the last one of each log, and the ones beside a broken link, have their signatures checked.
 */
public final class LogCheck implements LogSink {
    private static final int SHOWN = 100;
    private static final List<Field> ORDER = List.of(Field.EPOCH, Field.XID, Field.ID);

    private final Anchors anchors;
    private final Collection<NoteKey> trusted;
    private final Predicate<Row> agency;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> origins = new HashSet<>();
    private final Ids ids = new Ids();
    private long bad;
    private long rows;
    private long sides;
    private long checkpoints;
    private long lost;
    private Edge edge = new Edge();
    private @Nullable Epoch epoch;
    private @Nullable Note note;
    private @Nullable Row last;
    private long sealed;
    private boolean broken;

    /**
     * @param trusted keys known from elsewhere; if there are any, the first epoch must be signed by one of them
     * @param agency whether the agency's HMAC fits; only the agency itself has the key, everybody else answers yes
     */
    public LogCheck(Anchors anchors, Collection<NoteKey> trusted, Predicate<Row> agency) {
        this.anchors = anchors;
        this.trusted = trusted;
        this.agency = agency;
    }

    @Override
    public void epoch(Note statement) {
        Epoch next;
        try {
            next = Epoch.parse(statement);
        } catch (BadLedger e) {
            found(EPOCH, 0, e.getMessage());
            return;
        }
        var name = "the statement of epoch " + next.number();
        if (!statement.signedBy(next.key())) found(EPOCH, next.number(), name + " is not signed by its own key");
        if (next.number() != (epoch == null ? 1 : epoch.number() + 1) || !origins.add(next.origin())) {
            found(EPOCH, next.number(), name + " does not follow the epoch before it");
        }
        signed();
        if (epoch != null && note != null && next.prior() != null) follows(epoch, note, next.prior(), next, statement);
        else if (!trusted.isEmpty() && !trusted.contains(next.key())) {
            found(EPOCH, next.number(), "the log is signed with another key than the one given: " + next.key());
        }
        epoch = next;
        note = statement;
        edge = new Edge();
        sealed = 0;
        broken = false;
    }

    private void follows(Epoch before, Note end, Epoch.Prior prior, Epoch next, Note statement) {
        var name = "the statement of epoch " + next.number();
        if (!prior.origin().equals(before.origin()) || prior.size() != edge.size()) {
            found(EPOCH, next.number(), name + " counts " + prior.size() + " rows before it, there are " + edge.size());
        } else if (!broken && !Arrays.equals(prior.root(), edge.root())) {
            found(ROOT, edge.size(), name + " names another root of the log before it");
        } else if (!Arrays.equals(prior.note(), end.hash())) {
            found(CHECKPOINT, edge.size(), name + " names another last checkpoint of the log before it");
        }
        if (!next.key().equals(before.key()) && !statement.signedBy(before.key()) && !trusted.contains(next.key())) {
            found(
                    EPOCH,
                    next.number(),
                    "the new key of epoch " + next.number() + " is not signed by the key before it");
        }
        var most = anchors.last(before.origin());
        if (most != null) lost += Math.max(0, most.size() - prior.size());
    }

    @Override
    public void row(Row row, @Nullable Side side) {
        rows++;
        long id = row.number(Field.ID);
        if (epoch == null) {
            if (rows == 1) found(EPOCH, 0, "the log does not begin with the statement of an epoch");
        } else if (row.number(Field.EPOCH) > epoch.number()) {
            found(ROW, id, "row " + id + " belongs to an epoch that was never opened");
        }
        if (last != null && compare(last, row) >= 0) found(ROW, id, "row " + id + " stands out of order");
        if (!ids.add(id)) found(ROW, id, "row " + id + " stands twice");
        last = row;
        if (!agency.test(row)) found(HMAC, id, "row " + id + " is not as the program wrote it: its HMAC does not fit");
        values(id, row.bytes(Field.SIDE), side);
        edge.append(row.leaf());
        if (epoch != null) anchored(epoch);
    }

    private void values(long id, byte @Nullable [] hash, @Nullable Side side) {
        if (side != null) sides++;
        if (hash == null && side != null) {
            found(SIDE, id, "row " + id + " has values before and after that it does not name");
        } else if (hash != null && side == null) {
            found(SIDE, id, "the values before and after of row " + id + " are missing");
        } else if (hash != null && side != null && (side.id() != id || !Arrays.equals(hash, side.hash()))) {
            found(SIDE, id, "the values before and after of row " + id + " were changed");
        }
    }

    private void anchored(Epoch log) {
        var anchor = anchors.at(log.origin(), edge.size());
        if (anchor == null || Arrays.equals(anchor.root(), edge.root())) return;
        if (anchor.note() != null && !anchor.note().signedBy(log.key())) {
            found(ANCHOR, edge.size(), "the anchor in " + anchor.place() + " is not signed by the key of the log");
        } else if (!broken) {
            found(
                    ANCHOR,
                    edge.size(),
                    "the first " + edge.size() + " rows are not those of the anchor in " + anchor.place());
        }
    }

    @Override
    public void checkpoint(Note next) {
        checkpoints++;
        Checkpoint it;
        try {
            it = Checkpoint.parse(next);
        } catch (BadLedger e) {
            found(CHECKPOINT, edge.size(), e.getMessage());
            return;
        }
        var name = "the checkpoint of " + it.size() + " rows";
        if (epoch == null || note == null || !it.origin().equals(epoch.origin())) {
            found(CHECKPOINT, it.size(), name + " belongs to another log: " + it.origin());
            return;
        }
        if (!Arrays.equals(it.previous(), note.hash())) {
            signed();
            found(CHECKPOINT, it.size(), name + " does not name the note before it: one was changed or is missing");
            note = next;
            signed();
        }
        note = next;
        size(it, name);
    }

    private void size(Checkpoint it, String name) {
        if (it.size() != edge.size()) {
            if (!broken) found(CHECKPOINT, it.size(), name + " stands where the log has " + edge.size());
            broken = true;
        } else if (!Arrays.equals(it.root(), edge.root())) {
            var where = "the rows after number " + sealed + " up to number " + it.size();
            if (!broken) found(ROOT, it.size(), where + " are not those that were sealed");
            broken = true;
        } else {
            sealed = it.size();
        }
    }

    /** Checks the signature of the note that was taken last. */
    private void signed() {
        if (note != null && epoch != null && !note.signedBy(epoch.key())) {
            found(
                    CHECKPOINT,
                    sealed,
                    "the note \"" + String.join(" ", note.lines()) + "\" is not signed by the key of the log");
        }
    }

    /** Something that the source of the log found itself. */
    public void found(Finding.Kind kind, long at, @Nullable String sentence) {
        bad++;
        if (findings.size() < SHOWN) findings.add(new Finding(kind, at, String.valueOf(sentence)));
    }

    /** Ends the log: what an anchor knows beyond it is reported now. */
    public Report finish() {
        signed();
        for (var origin : anchors.origins()) {
            var most = anchors.last(origin);
            if (!origins.contains(origin)) {
                found(ANCHOR, 0, "an anchor knows a log that is not here: " + origin);
            } else if (most != null && epoch != null && origin.equals(epoch.origin()) && most.size() > edge.size()) {
                var known = "the anchor in " + most.place() + " knows " + most.size() + " rows";
                found(ANCHOR, edge.size(), known + ", the log holds " + edge.size());
            } else if (most != null
                    && epoch != null
                    && origin.equals(epoch.origin())
                    && most.size() > sealed
                    && !broken) {
                found(
                        CHECKPOINT,
                        sealed,
                        "the checkpoint of " + most.size() + " rows is missing, which the anchor in " + most.place()
                                + " knows");
            }
        }
        var key = epoch == null ? "" : epoch.key().toString();
        long unsealed = broken ? 0 : edge.size() - sealed;
        return new Report(rows, sides, checkpoints, anchors.count(), unsealed, lost, key, bad, List.copyOf(findings));
    }

    private static int compare(Row one, Row other) {
        for (var field : ORDER) {
            int order = Long.compare(one.number(field), other.number(field));
            if (order != 0) return order;
        }
        return 0;
    }
}
