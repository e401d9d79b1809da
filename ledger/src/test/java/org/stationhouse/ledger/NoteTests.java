package org.stationhouse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTests {
    /** The worked example of Go's sumdb/note, the origin of the C2SP signed-note format. */
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void theNoteOfAnotherProgramVerifies() {
        var key = NoteKey.parse(KEY);
        assertThat(key).hasToString(KEY);
        var note = Note.parse(NOTE);
        assertThat(note.signedBy(key)).isTrue();
        assertThat(note).hasToString(NOTE);
        assertThat(Note.parse(NOTE.replace("problem,", "problem;")).signedBy(key))
                .isFalse();
    }

    @Test
    void whatWeSignVerifiesAndOnlyWithThatKey() {
        var other = NoteSigner.of("stationhouse/test", NoteSigner.newKey());
        var note = Note.parse(new Checkpoint("a/b", 3, new byte[32], new byte[32])
                .sign(Logs.SIGNER)
                .toString());
        assertThat(note.signedBy(Logs.SIGNER.key())).isTrue();
        assertThat(note.signedBy(other.key())).isFalse();
        assertThat(note.signedBy(List.of(other.key(), Logs.SIGNER.key()))).contains(Logs.SIGNER.key());
        assertThat(Checkpoint.parse(note)).isEqualTo(new Checkpoint("a/b", 3, new byte[32], new byte[32]));
    }

    @Test
    void theKeyMayLieElsewhere() {
        var signer = NoteSigner.of(Logs.SIGNER.key(), Logs.SIGNER::sign);
        var key = NoteKey.parse(signer.key().toString());
        assertThat(new Checkpoint("a/b", 0, TreeHash.empty(), new byte[32])
                        .sign(signer)
                        .signedBy(key))
                .isTrue();
    }

    @Test
    void badKeysAndNotesAreRefusedInOneSentence() {
        for (var key : List.of("", "a+b", "a+00000000+AAAA", KEY.replace("c74f", "c74e"), KEY + "!", "a b+0+0")) {
            assertThatThrownBy(() -> NoteKey.parse(key)).as(key).isInstanceOf(BadLedger.class);
        }
        for (var note :
                List.of("", "x", "x\n", "x\n\n", "x\n\ny\n", "x\n\n\u2014 a b\n", "x\t\n\n\u2014 a AAAAAAAAAAA=\n")) {
            assertThatThrownBy(() -> Note.parse(note)).as(note).isInstanceOf(BadLedger.class);
        }
        var root = "A".repeat(43) + "=";
        var previous = "\nprevious " + root + "\n";
        for (var text : List.of(
                "a\n1\n",
                "a\n1\n" + root + "\n",
                "a\n01\n" + root + previous,
                "a\n-1\n" + root + previous,
                "a\n1\nAAAA" + previous,
                " \n1\n" + root + previous,
                "a\n1\n" + root.replace("AA=", "AB=") + previous,
                "a\n1\n" + root + previous + "more\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(Note.sign(text, Logs.SIGNER)))
                    .as(text)
                    .isInstanceOf(BadLedger.class);
        }
    }

    @Test
    void anAnchorIsReadFromAnyTextAroundIt() {
        var note = new Checkpoint("a/b", 9, new byte[32], new byte[32]).sign(Logs.SIGNER);
        var line = Checkpoint.line(note);
        assertThat(line).matches("\\p{ASCII}+").startsWith("checkpoint a/b 9 ");
        var anchors = Anchors.none()
                .add(
                        "<110>1 2026-11-21T00:00:00Z host stationhouse - - - " + line
                                + "\n# the checkpoint of Tuesday is fine\n" + "checkpoint a/b 4 " + "A".repeat(43)
                                + "=\n" + line.substring(0, line.length() - 7),
                        "syslog");
        assertThat(anchors.count()).isEqualTo(2);
        var last = java.util.Objects.requireNonNull(anchors.last("a/b"));
        assertThat(last.size()).isEqualTo(9);
        assertThat(last.note()).isEqualTo(note);
        assertThat(java.util.Objects.requireNonNull(anchors.at("a/b", 4)).note())
                .isNull();
        assertThat(anchors.at("other", 4)).isNull();
    }

    @Test
    void aLongHistoryOfAnchorsIsThinnedOutButItsEndStays() {
        var anchors = Anchors.none();
        var root = " " + "A".repeat(43) + "=\n";
        var lines = new StringBuilder();
        for (int size = 1; size <= 120_000; size++)
            lines.append("checkpoint a/b ").append(size).append(root);
        anchors.add(lines.toString(), "file");
        assertThat(anchors.count()).isEqualTo(120_000);
        assertThat(java.util.Objects.requireNonNull(anchors.last("a/b")).size()).isEqualTo(120_000);
    }
}
