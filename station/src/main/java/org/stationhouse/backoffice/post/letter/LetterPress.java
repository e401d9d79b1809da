package org.stationhouse.backoffice.post.letter;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.Papers;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.NoSuch;

/** Makes the paper of a letter, and the bytes that stay when it goes out. */
@Component
class LetterPress {

    private final Letters letters;
    private final Papers papers;
    private final Accounts accounts;
    private final FileBytes files;

    LetterPress(Letters letters, Papers papers, Accounts accounts, FileBytes files) {
        this.letters = letters;
        this.papers = papers;
        this.accounts = accounts;
        this.files = files;
    }

    /** @param draft whether it says so across the sheet */
    byte[] pdf(Letter letter, boolean draft, Actor actor) {
        String by = accounts.named(actor.name()).map(Account::display).orElse(actor.name());
        var out = new StringOutput();
        JteletterpaperGenerated.render(
                new OwaspHtmlTemplateOutput(out), HomePart.FORMS, papers.paper(Locale.ENGLISH, by), letter, draft);
        return papers.pdf(out.toString());
    }

    /** Prints and mails it: the sheet that is printed is the one that is kept. Not within a transaction: the bytes are staged first. */
    void mail(PublicRef ref, int version, LetterState.Kind kind, @Nullable CertifiedNumber certified, Actor actor) {
        Letter letter = letters.print(ref, actor).orElseThrow(NoSuch::new);
        try {
            var paper = files.stage(new ByteArrayInputStream(pdf(letter, false, actor)));
            letters.mail(ref, version, kind, certified, paper, actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
