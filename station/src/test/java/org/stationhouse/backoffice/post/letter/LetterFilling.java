package org.stationhouse.backoffice.post.letter;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Letters in every state. */
@Component
public class LetterFilling {

    private final Letters letters;
    private final LetterPress press;
    private final Templates templates;

    LetterFilling(Letters letters, LetterPress press, Templates templates) {
        this.letters = letters;
        this.press = press;
        this.templates = templates;
    }

    /** The ready-made template that needs no case. */
    PublicRef acknowledgment(Actor actor) {
        return templates.list(actor).stream()
                .filter(it -> it.name().equals("Acknowledgment"))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    PublicRef write(String addressee, Actor actor) {
        return letters.write(
                new Letter.New(acknowledgment(actor), addressee, "7 Canary Ave\nTest City CA 90001", null), actor);
    }

    /** @return addresses of what was put in */
    public List<String> fill(Filling.Actors actors) {
        Actor clerk = actors.as("prt1");
        PublicRef prepared = write("Rosa <b>O'Neil</b> & Co.", clerk);
        PublicRef mailed = write("Rosa O'Neil", clerk);
        press.mail(mailed, 1, LetterState.Kind.FIRST_CLASS, null, clerk);
        PublicRef returned = write("Rosa O'Neil", clerk);
        press.mail(returned, 1, LetterState.Kind.CERTIFIED, new CertifiedNumber("9400111201080805483016"), clerk);
        letters.comeBack(returned, 2, "Moved, <i>no</i> new address", clerk);
        PublicRef canceled = write("Rosa O'Neil", clerk);
        letters.cancel(canceled, 1, "Wrong person", clerk);
        return List.of(
                "/letters/" + prepared,
                "/letters/" + mailed,
                "/letters/" + returned,
                "/letters/" + canceled,
                "/letters/templates/" + acknowledgment(clerk));
    }
}
