package org.stationhouse.desk.dispatch.briefing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.NoSuch;

/** The call or contact that a short record comes from: what was said there is not typed again. */
@Component
class Origin {

    private final CallBook calls;
    private final ContactBook contacts;

    Origin(CallBook calls, ContactBook contacts) {
        this.calls = calls;
        this.contacts = contacts;
    }

    BriefForm.Begin begin(String what, String call, String contact, Actor actor) {
        if (!call.isEmpty()) {
            Call it = call(call, actor);
            return new BriefForm.Begin(
                    it.nature(),
                    it.place().text(),
                    it.party() == null ? "" : it.party().toString(),
                    filled(it.phone()),
                    call,
                    "");
        }
        if (!contact.isEmpty()) {
            Contact.Said said = contact(contact, actor).said();
            return new BriefForm.Begin(
                    said.asks(), filled(said.place()), filled(said.name()), filled(said.phone()), "", contact);
        }
        return BriefForm.Begin.with(what);
    }

    Optional<Brief.From> from(String call, String contact, Actor actor) {
        if (!call.isEmpty()) {
            Call it = call(call, actor);
            return Optional.of(new Brief.From(true, it.id(), it.ref(), it.number()));
        }
        if (!contact.isEmpty()) {
            Contact it = contact(contact, actor);
            return Optional.of(new Brief.From(false, it.id(), it.ref(), it.number()));
        }
        return Optional.empty();
    }

    private Call call(String ref, Actor actor) {
        return calls.read(ref(ref), actor).orElseThrow(NoSuch::new).call();
    }

    private Contact contact(String ref, Actor actor) {
        return contacts.find(ref(ref), actor).orElseThrow(NoSuch::new);
    }

    private static PublicRef ref(String text) {
        return PublicRef.typed(text).orElseThrow(NoSuch::new);
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }
}
