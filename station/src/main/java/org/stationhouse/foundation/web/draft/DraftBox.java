package org.stationhouse.foundation.web.draft;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.RecordKeys;
import org.stationhouse.foundation.vault.RecordKeys.KeyDestroyed;
import org.stationhouse.foundation.web.DraftOf;
import org.stationhouse.foundation.web.NoSuch;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts what was typed: with the key of the record or, where there is none yet, with that of the person's drafts. */
@Component
class DraftBox {

    private static final String PURPOSE = "web.draft";

    private final RecordKeys keys;
    private final JsonMapper json = JsonMapper.builder().build();

    DraftBox(RecordKeys keys) {
        this.keys = keys;
    }

    /** @throws NoSuch when the record was destroyed */
    byte[] sealed(long account, DraftOf of, DraftContent content) {
        try {
            String text = json.writeValueAsString(content.kept());
            return keys.seal(keyOf(account, of), PURPOSE, text.getBytes(StandardCharsets.UTF_8));
        } catch (KeyDestroyed gone) {
            throw new NoSuch();
        }
    }

    /** Empty when it was sent, or its record was destroyed. */
    Optional<DraftContent> opened(Draft draft) {
        byte[] content = draft.content();
        if (content == null) {
            return Optional.empty();
        }
        try {
            byte[] clear = keys.open(keyOf(draft.account(), draft.of()), PURPOSE, content);
            return Optional.of(json.readValue(new String(clear, StandardCharsets.UTF_8), DraftContent.class));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }

    /** With the record's key it goes where an order sends the record. */
    private static String keyOf(long account, DraftOf of) {
        return of.fresh() ? "web.draft." + account : of.record();
    }
}
