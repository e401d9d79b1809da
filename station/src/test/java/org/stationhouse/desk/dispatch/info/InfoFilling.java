package org.stationhouse.desk.dispatch.info;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** An answer in two languages, a procedure that must be read, one that is out of use. */
@Component
class InfoFilling implements Filling {

    private final Articles articles;
    private List<String> records = List.of();

    InfoFilling(Articles articles) {
        this.articles = articles;
    }

    @Override
    public void fill(Actors actors) {
        Actor sergeant = actors.as("supervisor");
        PublicRef answer = articles.publish(
                ArticlesOf.answer(
                        "Getting a <b>towed</b> car back",
                        "Bring a license & proof.\n\nPay the fee.",
                        "Recuperar un vehículo remolcado",
                        "Traiga su licencia.\n\nPague la tarifa."),
                sergeant);
        PublicRef read = articles.publish(
                ArticlesOf.procedure("GO <i>3</i>", "Counting cash", Article.EVERYONE, "", true), sergeant);
        articles.revise(
                read,
                1,
                ArticlesOf.procedure("GO <i>3</i>", "Counting cash", Article.EVERYONE, "Two persons, not one", true),
                sergeant);
        PublicRef gone = articles.publish(ArticlesOf.procedure("GO 9", "Carbon copies", null, "", true), sergeant);
        articles.withdraw(gone, 1, "There are none any more", sergeant);
        records = List.of("/info/" + answer, "/info/" + read, "/info/" + gone);
    }

    @Override
    public List<String> records() {
        return records;
    }
}
