package org.huiying.response.publication;

import org.huiying.contracts.vocabulary.PublicationChannel;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.runtime.FailPoint;
import org.huiying.response.statement.StatementViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends what is due, one intent after the other, outside any transaction but the page's own. */
@Configuration(proxyBeanMethods = false)
class PublicationWorker {

    /** One step of the loop; a bean of its own, so that a fault test can take steps by hand. */
    record Step(DeliveryHandler deliveries, AccountSender sender, StatementViews views) implements BackgroundLoop.Step {

        @Override
        public boolean run() throws InterruptedException {
            var taken = deliveries.take();
            if (taken.isEmpty()) {
                return false;
            }
            if (taken.get().channel() == PublicationChannel.WEBSITE) {
                deliveries.show(taken.get());
            } else {
                var outcome = sender.send(taken.get(), views.of(deliveries.statement(taken.get())));
                FailPoint.hit("after-send-before-record");
                deliveries.record(taken.get(), outcome);
            }
            return true;
        }
    }

    @Bean
    Step publicationStep(DeliveryHandler deliveries, AccountSender sender, StatementViews views) {
        return new Step(deliveries, sender, views);
    }

    @Bean
    BackgroundLoop publicationLoop(Step publicationStep, PublicationSettings settings) {
        return new BackgroundLoop("publication", settings.poll(), publicationStep);
    }
}
