package org.stationhouse.desk.dispatch.nature;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.desk.dispatch.Question;
import org.stationhouse.foundation.kernel.Actor;

/** A nature of the agency's own with a question, and one that was withdrawn. */
@Component
class NatureFilling implements Filling {

    private final NatureDesk desk;

    NatureFilling(NatureDesk desk) {
        this.desk = desk;
    }

    @Override
    public void fill(Actors actors) {
        Actor sergeant = actors.as("supervisor");
        var own = new Nature(
                "ZZ1",
                "Goat <on> the roof & so",
                4,
                List.of("goat", "roof goat"),
                List.of(Question.of("Is it <b>calm</b>? | Yes = 5 | No = 2")));
        desk.add(own, "it <keeps> happening", sergeant);
        desk.change(new Nature("ZZ1", own.words(), 3, own.also(), own.questions()), 1, "more urgent & so", sergeant);
        desk.add(new Nature("ZZ2", "Goat gone", 5, List.of(), List.of()), "for a week", sergeant);
        desk.withdraw("ZZ2", 1, "the <goat> came back", sergeant);
    }

    @Override
    public List<String> records() {
        return List.of("/natures/ZZ1", "/natures/ZZ2");
    }
}
