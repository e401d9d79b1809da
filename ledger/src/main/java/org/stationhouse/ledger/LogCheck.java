package org.stationhouse.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks an audit log in one pass with constant memory: order of the rows, hashes of the values before and after, the
 * tree against each checkpoint and anchor, signatures, and that each epoch goes on from the one before.
 */
public final class LogCheck implements LogSink {
    private static final int SHOWN = 100;

    private final Anchors anchors;
    private final Collection<NoteKey> trusted;
    private final Predicate<Row> agency;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> origins = new HashSet<>();
    private long bad;
    private long rows;
    private long sides;
    private long checkpoints;
    private long lost;
    private Edge edge = new Edge();
    private @Nullable Epoch epoch;
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
            found(Finding.Kind.EPOCH, 0, e.getMessage());
            return;
        }
        if (!statement.signedBy(next.key())) {
            found(
                    Finding.Kind.EPOCH,
                    next.number(),
                    "the statement of epoch " + next.number() + " is not signed by its own key");
        }
        follows(epoch, next, statement);
        epoch = next;
        origins.add(next.origin());
        edge = new Edge();
        sealed = 0;
        broken = false;
    }

    private void follows(@Nullable Epoch before, Epoch next, Note statement) {
        if (next.number() != (before == null ? 1 : before.number() + 1) || !origins.add(next.origin())) {
            found(Finding.Kind.EPOCH, next.number(), "epoch " + next.number() + " does not follow the epoch before it");
        }
        if (before == null || next.prior() == null) {
            if (!trusted.isEmpty() && !trusted.contains(next.key())) {
                found(
                        Finding.Kind.EPOCH,
                        next.number(),
                        "the log is signed with another key than the one given: " + next.key());
            }
            return;
        }
        var prior = next.prior();
        if (!prior.origin().equals(before.origin()) || prior.size() != edge.size()) {
            found(
                    Finding.Kind.EPOCH,
                    next.number(),
                    "epoch " + next.number() + " says that the log before it held " + prior.size() + " rows; it holds "
                            + edge.size());
        } else if (!broken && !Arrays.equals(prior.root(), edge.root())) {
            found(
                    Finding.Kind.ROOT,
                    edge.size(),
                    "epoch " + next.number() + " says that the log before it had another root");
        }
        if (!next.key().equals(before.key()) && !statement.signedBy(before.key()) && !trusted.contains(next.key())) {
            found(
                    Finding.Kind.EPOCH,
                    next.number(),
                    "the new key of epoch " + next.number() + " is not signed by the key before it");
        }
        var most = anchors.last(before.origin());
        if (most != null) lost += Math.max(0, most.checkpoint().size() - prior.size());
    }

    @Override
    public void row(Row row, @Nullable Side side) {
        rows++;
        if (epoch == null) {
            if (rows == 1) found(Finding.Kind.EPOCH, 0, "the log does not begin with the statement of an epoch");
        } else if (row.number(Field.EPOCH) > epoch.number()) {
            found(
                    Finding.Kind.ROW,
                    row.number(Field.ID),
                    "row " + row.number(Field.ID) + " belongs to an epoch that was never opened");
        }
        if (last != null && compare(last, row) >= 0) {
            found(Finding.Kind.ROW, row.number(Field.ID), "row " + row.number(Field.ID) + " stands out of order");
        }
        last = row;
        if (!agency.test(row)) {
            found(
                    Finding.Kind.HMAC,
                    row.number(Field.ID),
                    "row " + row.number(Field.ID) + " was not written by the program: its HMAC does not fit");
        }
        values(row, side);
        edge.append(row.leaf());
        if (epoch != null) anchored(epoch);
    }

    private void values(Row row, @Nullable Side side) {
        long id = row.number(Field.ID);
        var hash = row.bytes(Field.SIDE);
        if (side != null) sides++;
        if (hash == null && side != null) {
            found(Finding.Kind.SIDE, id, "row " + id + " has values before and after that it does not name");
        } else if (hash != null && side == null) {
            found(Finding.Kind.SIDE, id, "the values before and after of row " + id + " are missing");
        } else if (hash != null && side != null && (side.id() != id || !Arrays.equals(hash, side.hash()))) {
            found(Finding.Kind.SIDE, id, "the values before and after of row " + id + " were changed");
        }
    }

    private void anchored(Epoch log) {
        for (var anchor : anchors.at(log.origin(), edge.size())) {
            if (anchor.note() != null && !anchor.note().signedBy(log.key())) {
                found(
                        Finding.Kind.ANCHOR,
                        edge.size(),
                        "the anchor in " + anchor.place() + " is not signed by the key of the log");
            } else if (!Arrays.equals(anchor.checkpoint().root(), edge.root())) {
                found(
                        Finding.Kind.ANCHOR,
                        edge.size(),
                        "the first " + edge.size() + " rows are not those of the anchor in " + anchor.place());
            }
        }
    }

    @Override
    public void checkpoint(Note note) {
        checkpoints++;
        Checkpoint it;
        try {
            it = Checkpoint.parse(note);
        } catch (BadLedger e) {
            found(Finding.Kind.CHECKPOINT, edge.size(), e.getMessage());
            return;
        }
        var name = "the checkpoint of " + it.size() + " rows";
        if (epoch == null || !it.origin().equals(epoch.origin())) {
            found(Finding.Kind.CHECKPOINT, it.size(), name + " belongs to another log: " + it.origin());
        } else if (!note.signedBy(epoch.key())) {
            found(Finding.Kind.CHECKPOINT, it.size(), name + " is not signed by the key of the log");
        } else if (it.size() != edge.size()) {
            if (!broken)
                found(Finding.Kind.CHECKPOINT, it.size(), name + " stands where the log has " + edge.size() + " rows");
            broken = true;
        } else if (!Arrays.equals(it.root(), edge.root())) {
            if (!broken) {
                found(
                        Finding.Kind.ROOT,
                        it.size(),
                        "the rows after number " + sealed + " up to number " + it.size()
                                + " are not those that were sealed");
            }
            broken = true;
        } else {
            sealed = it.size();
        }
    }

    /** Something that the source of the log found itself. */
    public void found(Finding.Kind kind, long at, @Nullable String sentence) {
        bad++;
        if (findings.size() < SHOWN) findings.add(new Finding(kind, at, String.valueOf(sentence)));
    }

    /** Ends the log: what an anchor knows beyond it is reported now. */
    public Report finish() {
        for (var origin : anchors.origins()) {
            if (!origins.contains(origin)) {
                found(Finding.Kind.ANCHOR, 0, "an anchor knows a log that is not here: " + origin);
            } else if (epoch != null && origin.equals(epoch.origin())) {
                var most = anchors.last(origin);
                if (most != null && most.checkpoint().size() > edge.size()) {
                    found(
                            Finding.Kind.ANCHOR,
                            edge.size(),
                            "the log holds " + edge.size() + " rows, but the anchor in " + most.place() + " knows "
                                    + most.checkpoint().size());
                }
            }
        }
        var key = epoch == null ? "" : epoch.key().toString();
        return new Report(
                rows, sides, checkpoints, anchors.count(), edge.size() - sealed, lost, key, bad, List.copyOf(findings));
    }

    private static int compare(Row one, Row other) {
        for (var field : List.of(Field.EPOCH, Field.XID, Field.ID)) {
            int order = Long.compare(one.number(field), other.number(field));
            if (order != 0) return order;
        }
        return 0;
    }

    /**
     * What was checked.
     *
     * @param unsealed rows after the last checkpoint
     * @param lost rows that an anchor knows and a statement of a new epoch declares as lost by a restore
     * @param key that signed the last epoch
     * @param bad number of findings, of which the first 100 are listed
     */
    public record Report(
            long rows,
            long sides,
            long checkpoints,
            long anchors,
            long unsealed,
            long lost,
            String key,
            long bad,
            List<Finding> findings) {
        /** The line of figures for scripts. */
        public String figures() {
            return "rows=" + rows + " checkpoints=" + checkpoints + " bad=" + bad;
        }
    }
}
