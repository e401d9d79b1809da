package org.stationhouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallCorrections;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** What a clerk does with calls, by the desk's own verbs, on calls drawn by chance. */
final class Acts {

    /** Kinds of act that are measured. */
    enum Kind {
        /** looks at one call by its key */
        LOOK,
        /** adds one note of 40 characters: the save of one field */
        SAVE,
        /** changes the place of a call to another of 40 characters: row, log, search entry and its keys */
        CHANGE
    }

    private static final int FIELD = 40;
    private static final List<String> STREETS = List.of("Alder Ave", "Birch St", "Cedar Blvd", "Main St", "Oak Pl");
    private static final List<String> NAMES = List.of("Delgado, Rosa", "Novak, Petra", "Tran, Kim", "Xiong, Mai");

    private final CallDesk desk;
    private final CallCorrections corrections;
    private final CallBook book;
    private final Actor clerk;
    private final List<PublicRef> calls = new ArrayList<>();

    Acts(BenchHouse house) {
        desk = house.bean(CallDesk.class);
        corrections = house.bean(CallCorrections.class);
        book = house.bean(CallBook.class);
        clerk = house.clerk();
    }

    /** Logs calls, to have some. */
    void log(int count, Random random) {
        for (int n = 0; n < count; n++) {
            var said = new NewCall(
                    "Noise complaint",
                    null,
                    1 + random.nextInt(5),
                    Place.of(forty(random)),
                    PersonName.of(NAMES.get(random.nextInt(NAMES.size()))),
                    null);
            calls.add(desk.log(said, null, clerk).ref());
        }
    }

    /** Every call that was logged here. */
    List<PublicRef> calls() {
        return calls;
    }

    PublicRef any(Random random) {
        return calls.get(random.nextInt(calls.size()));
    }

    /** @throws org.stationhouse.foundation.vault.SomeoneElseSaved when another writer changed the same call meanwhile */
    void act(Kind kind, PublicRef ref, Random random) {
        switch (kind) {
            case LOOK -> read(ref);
            case SAVE -> desk.note(ref, forty(random), null, clerk);
            case CHANGE -> change(read(ref), random);
        }
    }

    /** Reads a call, so that only the change itself is measured. */
    Runnable prepared(Kind kind, PublicRef ref, Random random) {
        if (kind != Kind.CHANGE) {
            return () -> act(kind, ref, random);
        }
        Call call = read(ref);
        return () -> change(call, random);
    }

    private Call read(PublicRef ref) {
        return book.read(ref, clerk).orElseThrow().call();
    }

    private void change(Call call, Random random) {
        var said = new NewCall(
                call.nature(), call.natureCode(), call.priority(), Place.of(forty(random)), call.party(), call.phone());
        corrections.change(call.ref(), call.version(), said, clerk);
    }

    /** A place or a note of exactly 40 characters. */
    static String forty(Random random) {
        String text = random.nextInt(100, 99_999) + " " + STREETS.get(random.nextInt(STREETS.size())) + " apartment "
                + Integer.toString(random.nextInt(36 * 36, 36 * 36 * 36), 36) + " rear side by the stairs";
        return text.substring(0, FIELD);
    }
}
