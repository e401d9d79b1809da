package org.stationhouse.backoffice.post;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class PostDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("post.notices", "/notices", "post.notice.list", 9),
                new Line("post.mails", "/mail", "post.mail.list", 32),
                new Line("post.faxes", "/faxes", "post.mail.list", 32),
                new Line("post.letters", "/letters", "post.letter.list", 33),
                new Line("post.server", "/mail-server", "post.server.read", 92));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("notice", "post.notice.new", "/notices/new?title={rest}", "post.notice.give"),
                new Command("notices", "post.notices", "/notices?text={rest}", "post.notice.list"),
                new Command("mails", "post.mails", "/mail?text={rest}", "post.mail.list"),
                new Command("mail", "post.mail.new", "/mail/new?certified={rest}", "post.mail.log"),
                new Command("faxin", "post.fax.new.IN", "/faxes/new?way=IN&correspondent={rest}", "post.mail.log"),
                new Command("fax", "post.fax.new.OUT", "/faxes/new?way=OUT&correspondent={rest}", "post.mail.log"),
                new Command("faxes", "post.faxes", "/faxes?text={rest}", "post.mail.list"),
                new Command("letter", "post.letter.new", "/letters/new?about={rest}", "post.letter.write"),
                new Command("letters", "post.letters", "/letters?text={rest}", "post.letter.list"),
                new Command("outbox", "post.outbox", "/outbox?text={rest}", "post.outbox.list"),
                new Command("mailserver", "post.server", "/mail-server", "post.server.read"));
    }

    @Override
    public List<Line> own() {
        return List.of(new Line("post.own", "/my-post", "post.feed.own", 20));
    }
}
