package org.stationhouse.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A signed note as C2SP signed-note has it: a text that ends with a line feed, an empty line, and one line
 * {@code — name base64(hash || signature)} for each signature.
 *
 * @param text what is signed, with its last line feed
 */
public record Note(String text, List<Sign> signatures) {
    private static final String DASH = "\u2014 ";

    /** One signature line; {@code base64} is the key's hash and the signature. */
    public record Sign(String name, String base64) {
        public Sign {
            if (NoteKey.decode(base64).length <= NoteKey.HASH_LENGTH) throw new BadLedger("a signature is too short");
        }

        private byte[] bytes() {
            return NoteKey.decode(base64);
        }
    }

    public Note {
        if (!text.endsWith("\n")) throw new BadLedger("the text of a note does not end with a line feed");
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) throw new BadLedger("a note holds control characters");
        signatures = List.copyOf(signatures);
    }

    public static Note sign(String text, NoteSigner... signers) {
        var signs = new ArrayList<Sign>();
        for (var signer : signers) {
            var sign = NoteKey.join(signer.key().hash(), signer.sign(utf8(text)));
            signs.add(new Sign(signer.key().name(), Base64.getEncoder().encodeToString(sign)));
        }
        return new Note(text, signs);
    }

    public static Note parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) throw new BadLedger("a note has no signatures");
        var signs = new ArrayList<Sign>();
        for (var line : note.substring(end + 2).split("\n")) {
            var parts = line.split(" ", -1);
            if (!line.startsWith(DASH) || parts.length != 3)
                throw new BadLedger("a signature line of a note is malformed");
            signs.add(new Sign(parts[1], parts[2]));
        }
        return new Note(note.substring(0, end + 1), signs);
    }

    static Note parse(byte[] note) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new BadLedger("a note is not UTF-8");
        }
    }

    /** The first of these keys that signed the text. A signature of an unknown key counts for nothing. */
    public Optional<NoteKey> signedBy(Collection<NoteKey> keys) {
        return keys.stream().filter(this::signedBy).findFirst();
    }

    public boolean signedBy(NoteKey key) {
        var hash = key.hash();
        return signatures.stream()
                .filter(sign -> sign.name().equals(key.name()))
                .filter(sign -> Arrays.equals(Arrays.copyOf(sign.bytes(), NoteKey.HASH_LENGTH), hash))
                .anyMatch(sign -> key.verifies(
                        utf8(text), Arrays.copyOfRange(sign.bytes(), NoteKey.HASH_LENGTH, sign.bytes().length)));
    }

    /** The lines of the text. */
    public List<String> lines() {
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /** SHA-256 of the whole note with its signatures; the next note names it, so that all of them form a chain. */
    public byte[] hash() {
        return TreeHash.sha256().digest(utf8(toString()));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(sign -> out.append(DASH)
                .append(sign.name())
                .append(' ')
                .append(sign.base64())
                .append('\n'));
        return out.toString();
    }
}
