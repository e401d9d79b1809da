package org.stationhouse.foundation.web.offline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Door;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.OfflineForms;

/** Says which pages a device lays in, and opens what the same person wrote while the server was away, so that his browser can send it. */
@RestController
class OfflineApi {

    private final Envelope envelopes;
    private final List<Door> doors;
    private final List<OfflineForms> rooms;
    private final AccessPolicy policy;

    OfflineApi(Envelope envelopes, List<Door> doors, List<OfflineForms> rooms, AccessPolicy policy) {
        this.envelopes = envelopes;
        this.doors = doors;
        this.rooms = rooms;
        this.policy = policy;
    }

    /** The pages that the reader's browser lays in while the server is there. */
    @GetMapping("/offline/pages")
    @Needs("web.draft.keep")
    List<String> pages(Actor actor) {
        Stream<String> fixed = doors.stream()
                .flatMap(door -> door.offline().stream())
                .filter(line -> policy.decide(actor, line.right()) instanceof Decision.Allowed)
                .map(Door.Line::path);
        Stream<String> ofRecords = rooms.stream().flatMap(room -> room.pages(actor).stream());
        return Stream.concat(fixed, ofRecords).toList();
    }

    /**
     * @param about key of the post and its address, as the envelope says on the outside
     * @return what was sealed
     * @throws NoSuch when it is not the actor's, or can't be opened
     */
    @PostMapping(path = "/offline/open", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Needs("web.draft.keep")
    String open(
            @RequestParam(defaultValue = "0") long key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String iv,
            @RequestParam(defaultValue = "") String sealed,
            @RequestParam(defaultValue = "") String about,
            Actor actor) {
        try {
            return new String(
                    envelopes.open(key, bytes(from), bytes(iv), bytes(sealed), actor.name() + " " + about),
                    StandardCharsets.UTF_8);
        } catch (Envelope.Shut | IllegalArgumentException e) {
            throw new NoSuch();
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
