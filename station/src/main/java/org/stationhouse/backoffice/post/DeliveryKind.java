package org.stationhouse.backoffice.post;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PublicRef;

/** Where the task of an e-mail that did not arrive leads to. */
@Component
class DeliveryKind implements SearchKind {

    @Override
    public String kind() {
        return Delivery.KIND;
    }

    @Override
    public String word() {
        return "post.delivery";
    }

    @Override
    public String right() {
        return "post.outbox.list";
    }

    @Override
    public String path(PublicRef ref) {
        return "/outbox/" + ref;
    }
}
