package org.stationhouse.desk.dispatch.contact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.desk.dispatch.info.Article;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Table;

/** The steps of a contact as data, and what each asks for. */
final class ContactRules {

    private static final String STEPS = "Contacts: a step leads on from where the contact stands";

    private static final String PUBLIC =
            "Answers by e-mail: only words that are published for everybody (CJIS Security Policy SC-8)";

    record Edge(String from, ContactStep step, String to) {}

    private static final List<Edge> EDGES = read();

    private ContactRules() {}

    private static List<Edge> read() {
        var edges = new ArrayList<Edge>();
        for (var row : Table.rows(new ClassPathResource("dispatch/contact-steps.csv"))) {
            edges.add(new Edge(row.get("from"), ContactStep.valueOf(row.get("step")), row.get("to")));
        }
        return List.copyOf(edges);
    }

    static List<Edge> edges() {
        return EDGES;
    }

    static Set<ContactStep> steps(ContactState from) {
        var steps = EnumSet.noneOf(ContactStep.class);
        EDGES.stream().filter(it -> it.from().equals(from.word())).forEach(it -> steps.add(it.step()));
        return steps;
    }

    /** @param reaches whether there is a mail server and he gave an address */
    static void mailFits(Article article, boolean reaches) {
        if (article.sort() != Article.Sort.ANSWER) {
            throw new Refusal("This article is for the staff. Only an answer for the public leaves by e-mail.", PUBLIC);
        }
        if (!reaches) {
            throw new Refusal("He can't be reached by e-mail from here: call him or write a letter.", PUBLIC);
        }
    }

    static void stepFits(ContactState from, ContactStep step) {
        if (!steps(from).contains(step)) {
            throw new Refusal("This contact stands elsewhere by now; look at its history.", STEPS);
        }
    }
}
