package org.stationhouse.backoffice.media.sign;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.media.sign.Signature.Mark;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** A signature of each way. */
@Component
public class SignFilling {

    static final String DRAWN = "M20 60L60 20L90 80L130 30L170 70M60 90L180 85";

    private final SignatureDesk desk;

    SignFilling(SignatureDesk desk) {
        this.desk = desk;
    }

    public List<String> fill(PublicRef record, Filling.Actors actors) {
        Actor clerk = actors.as("prt1");
        var made = new ArrayList<String>();
        for (Mark mark : List.of(
                new Mark.Drawn(Strokes.of(DRAWN).orElseThrow().svg()),
                new Mark.Typed(),
                new Mark.Paper("Records room A-12"))) {
            String stood = SignatureDesk.state(desk.open(record, clerk));
            made.add("/signatures/"
                    + desk.take(record, stood, "Lopez, <Ana>", "I received my property & keys.", mark, clerk));
        }
        return made;
    }
}
