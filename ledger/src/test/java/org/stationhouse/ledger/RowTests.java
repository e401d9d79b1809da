package org.stationhouse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowTests {
    @Test
    void theCanonicalBytesAreFixed() {
        var row = Row.builder()
                .put(Field.VERB, "look")
                .put(Field.ID, 7)
                .put(Field.REFS, List.of("A", "é"))
                .build();
        assertThat(HexFormat.of().formatHex(row.canonical()))
                .isEqualTo("01" + "0200000008" + "0000000000000007" + "0500000004" + "6c6f6f6b" + "0f0000000b"
                        + "0000000141" + "00000002c3a9");
        assertThat(row.leaf()).isEqualTo(TreeHash.leaf(row.canonical()));
    }

    @Test
    void theFieldNumbersNeverChange() {
        for (int i = 0; i < Field.values().length; i++)
            assertThat(Field.values()[i].number()).isEqualTo(i + 1);
        assertThat(Field.HMAC.number()).isEqualTo(28);
    }

    @Test
    void whatWasWrittenIsRead() {
        var random = new Random(1);
        var side = new Side(3, Logs.bytes(random, 16), Logs.bytes(random, 40));
        var row = Logs.row(random, 1, 2, 3, side);
        var read = Row.parse(row.canonical());
        assertThat(read).isEqualTo(row).hasSameHashCodeAs(row);
        assertThat(read.text(Field.ACTOR)).isEqualTo("Nuñez, Ana");
        assertThat(read.list(Field.REFS)).hasSize(2);
        assertThat(read.number(Field.XID)).isEqualTo(2);
        assertThat(read.bytes(Field.SIDE)).isEqualTo(side.hash());
        assertThat(read.text(Field.PURPOSE)).isNull();
        assertThat(read.number(Field.COUNT)).isZero();
    }

    @Test
    void anEmptyTextIsNoText() {
        var row = Row.builder().put(Field.VERB, "look").build();
        assertThat(Row.builder()
                        .put(Field.VERB, "look")
                        .put(Field.REASON, "")
                        .put(Field.REFS, List.of())
                        .build())
                .isEqualTo(row);
    }

    @Test
    void theHmacCoversEverythingButTransactionAndItself() {
        var random = new Random(2);
        var draft = Row.builder().put(Field.ID, 5).put(Field.VERB, "look").build();
        var row = Row.parse(draft.canonical()).with(Field.HMAC, Logs.bytes(random, 33));
        assertThat(row.without(Field.XID, Field.HMAC).canonical()).isEqualTo(draft.canonical());
    }

    @Test
    void thereIsOnlyOneWayToWriteARow() {
        refused("", "version");
        refused("02", "version");
        refused("01ff00000000", "unknown field");
        refused("010200", "ends within");
        refused("01020000000700000000000000", "8 bytes");
        refused("01020000000900000000000000", "ends within");
        refused("010500000000", "empty field");
        refused("010500000001ff", "not UTF-8");
        refused("01050000000161" + "0200000008" + "0000000000000007", "out of order");
        refused("01050000000161" + "050000000161", "out of order");
        refused("010f00000003000000", "ends within");
        refused("010f0000000500000002" + "41", "ends within");
        refused("0105ffffffff", "ends within");
    }

    private static void refused(String hex, String why) {
        assertThatThrownBy(() -> Row.parse(HexFormat.of().parseHex(hex)))
                .isInstanceOf(BadLedger.class)
                .hasMessageContaining(why);
    }
}
