package org.stationhouse.foundation.vault.audit;

import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.HomeOri;
import org.stationhouse.foundation.vault.NoRoom;
import org.stationhouse.foundation.vault.RecordKeys;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Row;
import org.stationhouse.ledger.Side;

/**
 * Makes the line of an act and adds it to the caller's transaction. While the disk is full, nothing that changes a record may be
 * done, and the lines of all other acts go to the reserve.
 */
@Component
public class AuditWriter {

    /** Under which purpose the record's key seals the values before and after. */
    static final String VALUES = "audit.values";

    /** A longer query or reason is cut; a terminal can't type more. */
    private static final int LONGEST = 4_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuditStore lines;
    private final AuditIds ids;
    private final RowsEpoch epoch;
    private final AgencyKeys agencyKeys;
    private final RecordKeys recordKeys;
    private final DiskState disk;
    private final ReserveKeeper reserve;
    private final AlarmBell alarms;
    private final ObjectProvider<HomeOri> home;
    private final Clock clock;

    AuditWriter(
            AuditStore lines,
            AuditIds ids,
            RowsEpoch epoch,
            AgencyKeys agencyKeys,
            RecordKeys recordKeys,
            DiskState disk,
            ReserveKeeper reserve,
            AlarmBell alarms,
            ObjectProvider<HomeOri> home,
            Clock clock) {
        this.lines = lines;
        this.ids = ids;
        this.epoch = epoch;
        this.agencyKeys = agencyKeys;
        this.recordKeys = recordKeys;
        this.disk = disk;
        this.reserve = reserve;
        this.alarms = alarms;
        this.home = home;
        this.clock = clock;
    }

    /**
     * Adds the line of an act, within a transaction. When it can't be written, an alarm is raised and the act fails.
     *
     * @throws NoRoom for a change while the disk is full, and for anything once the reserve is used up
     */
    public void append(Act act) {
        boolean full = disk.readOnly();
        if (full && !act.changes().isEmpty()) {
            throw new NoRoom();
        }
        try {
            if (full && reserve.ready()) {
                keep(act);
            } else {
                insert(act);
            }
        } catch (DataAccessException | IllegalStateException | UncheckedIOException e) {
            ids.forget();
            ring(e);
            throw e;
        }
    }

    private void keep(Act act) {
        Row.Builder draft = draft(act);
        try {
            reserve.append(draft);
        } catch (IllegalStateException usedUp) {
            ring(usedUp);
            throw NoRoom.forLooks(usedUp);
        }
    }

    private void ring(RuntimeException e) {
        String cause = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
        alarms.ring(
                "audit.not-written",
                "An act could not be written to the audit trail and was therefore not done: "
                        + String.valueOf(cause).lines().findFirst().orElse(""));
    }

    private void insert(Act act) {
        long id = ids.next();
        var row = draft(act).put(Field.EPOCH, epoch.now()).put(Field.ID, id);
        if (act.changes().isEmpty()) {
            lines.insert(Hmac.stamped(row.build(), agencyKeys));
            return;
        }
        String record = record(act);
        byte[] salt = new byte[Side.SALT_LENGTH];
        RANDOM.nextBytes(salt);
        var side = new Side(id, salt, recordKeys.seal(record, VALUES, ChangedValues.bytes(act.changes())));
        lines.insert(Hmac.stamped(row.put(Field.SIDE, side.hash()).build(), agencyKeys), record, side);
    }

    /** Whose key the values are sealed with: the first record named, or for acts on none the kind of act. */
    private static String record(Act act) {
        return act.refs().isEmpty() ? "act " + act.verb() : act.refs().getFirst();
    }

    private Row.Builder draft(Act act) {
        var actor = act.actor();
        var row = Row.builder()
                .put(Field.TIME, clock.millis())
                .put(Field.VERB, act.verb())
                .put(Field.OUTCOME, act.outcome().name())
                .put(Field.ACTOR, clean(actor.name()))
                .put(
                        Field.ACCOUNT,
                        actor.account() == null ? null : actor.account().toString())
                .put(Field.ROLE, actor.role())
                .put(Field.SESSION, clean(actor.session()))
                .put(Field.SOURCE, clean(actor.source()))
                .put(Field.ORI, ori(act))
                .put(Field.KIND, act.kind())
                .put(Field.REFS, act.refs())
                .put(Field.CASE_NUMBER, clean(act.caseNumber()))
                .put(Field.PURPOSE, clean(act.purpose()))
                .put(Field.REASON, clean(act.reason()))
                .put(Field.QUERY, clean(act.query()));
        count(row, Field.COUNT, act.extent().count());
        count(row, Field.BYTES_OUT, act.extent().bytesOut());
        Long in = act.extent().bytesIn();
        var span = RequestSpan.current();
        if (span != null) {
            row.put(Field.DESTINATION, span.destination()).put(Field.DURATION, span.micros());
            in = in == null ? span.bytesIn() : in;
        }
        count(row, Field.BYTES_IN, in);
        if (act.release() != null) {
            row.put(Field.RECEIVING_AGENCY, clean(act.release().receivingAgency()))
                    .put(Field.REQUESTOR, clean(act.release().requestor()))
                    .put(Field.SECONDARY_RECIPIENT, clean(act.release().secondaryRecipient()));
        }
        return row;
    }

    private @Nullable String ori(Act act) {
        Ori ori = act.ori();
        if (ori == null) {
            HomeOri known = home.getIfAvailable();
            ori = known == null ? null : known.homeOri();
        }
        return ori == null ? null : ori.text();
    }

    private static void count(Row.Builder row, Field field, @Nullable Long number) {
        if (number != null) {
            row.put(field, number);
        }
    }

    /** What the database would refuse or change is replaced first, since the leaf is computed from what it gives back. */
    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        var whole = new StringBuilder(kept.length());
        kept.codePoints()
                .forEach(c -> whole.appendCodePoint(
                        c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? '?' : c));
        return whole.toString();
    }
}
