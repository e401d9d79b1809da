package org.stationhouse.foundation.jurisdiction.law;

/** A letter, form, certificate or record that the rule asks. */
public record Document(String id, Kind kind) implements Provision {

    public enum Kind {
        AFFIDAVIT,
        CARD,
        CERTIFICATE,
        DECLARATION,
        FORM,
        LETTER,
        RECORD
    }

    static Document of(Attributes line) {
        return new Document(line.text("id"), line.choice("kind", Kind.class));
    }

    @Override
    public String item() {
        return "document." + id;
    }
}
