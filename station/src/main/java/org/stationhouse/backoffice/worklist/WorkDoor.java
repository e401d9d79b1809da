package org.stationhouse.backoffice.worklist;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class WorkDoor implements Door {

    private static final String LIST = "worklist.task.list";

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("worklist.work", "/work", LIST, 5),
                new Line("worklist.notes", "/pass-on", "worklist.note.list", 6),
                new Line("worklist.logs", "/logs", "worklist.log.read", 7),
                new Line("worklist.meetings", "/meetings", "worklist.meeting.list", 8),
                new Line("worklist.overview", "/work/overview", Readers.OVERSEE, 9));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("work", "worklist.work", "/work?text={rest}", LIST),
                new Command("next", "worklist.next", "/work/next", LIST),
                new Command("todo", "worklist.give", "/work/new?what={rest}", "worklist.task.give"),
                new Command("clock", "worklist.clock.new", "/work/clocks/new", "worklist.clock.tell"),
                new Command("note", "worklist.note.new", "/pass-on?said={rest}", "worklist.note.write"),
                new Command("meeting", "worklist.meeting.new", "/meetings/new?title={rest}", "worklist.meeting.keep"),
                new Command("log", "worklist.logs", "/logs?text={rest}", "worklist.log.read"),
                new Command("newlog", "worklist.log.new", "/logs/new?name={rest}", "worklist.log.define"),
                new Command("problems", "worklist.problems", "/problems", "worklist.problem.list"));
    }
}
