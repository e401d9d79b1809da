package org.stationhouse.foundation.web.draft;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.DraftOf;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the kit's script saves what is typed. */
@RestController
class DraftApi {

    /** Characters of one save; a form of a megabyte of text and its base fit. */
    static final int LONGEST = 4_000_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** What the script sends. */
    record Sent(
            String form,
            String record,
            String page,
            long edits,
            String path,
            String title,
            Map<String, DraftContent.Field> fields) {

        DraftDesk.Typed typed() {
            if (page == null || path == null || !DraftRules.pageKey(page) || !DraftRules.leadsHere(path)) {
                throw new IllegalArgumentException("no key or path of a page");
            }
            return new DraftDesk.Typed(new DraftOf(form, record), page, edits, path, new DraftContent(title, fields));
        }
    }

    private final DraftDesk drafts;
    private final MirrorKey keys;
    private final AgencyOffice agencies;
    private final JsonMapper json = JsonMapper.builder().build();

    DraftApi(DraftDesk drafts, MirrorKey keys, AgencyOffice agencies) {
        this.drafts = drafts;
        this.keys = keys;
        this.agencies = agencies;
    }

    /** @return {@code at}: time to the second, {@code kept}: see {@link DraftDesk.Saved}, {@code key}: id of the session's mirror key */
    @PostMapping(path = "/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(DraftDesk.RIGHT)
    Map<String, Object> save(@RequestBody(required = false) @Nullable String sent, Actor actor) {
        String body = sent == null ? "" : sent;
        if (body.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        DraftDesk.Saved saved = drafts.save(read(body), actor);
        return Map.of(
                "at", TIME.format(saved.at().atZone(agencies.zone())), "kept", saved.kept(), "key", keys.id(actor));
    }

    private DraftDesk.Typed read(String body) {
        try {
            return json.readValue(body, Sent.class).typed();
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no draft", e);
        }
    }

    @PostMapping("/drafts/discard")
    @Needs(DraftDesk.RIGHT)
    Map<String, Object> discard(
            @RequestParam(defaultValue = "") String form, @RequestParam(defaultValue = "") String record, Actor actor) {
        DraftOf of = DraftOf.of(form, record).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        drafts.discard(of, actor);
        return Map.of("kept", false);
    }
}
