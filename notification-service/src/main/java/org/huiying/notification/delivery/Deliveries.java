package org.huiying.notification.delivery;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.notification.contact.ConfiguredChannels;
import org.huiying.notification.contact.OnDuty;
import org.huiying.platform.runtime.AfterCommit;
import org.springframework.stereotype.Component;

/** Writes the messages of a step as intents, in the transaction of the alert; they are sent after its commit. */
@Component
public class Deliveries {

    private static final String IN_APP_ADDRESS = "console";

    private final DeliveryRepository deliveries;
    private final OnDuty onDuty;
    private final ConfiguredChannels channels;
    private final Supplier<UUID> ids;
    private final DeliveryWorker worker;

    Deliveries(
            DeliveryRepository deliveries,
            OnDuty onDuty,
            ConfiguredChannels channels,
            Supplier<UUID> ids,
            DeliveryWorker worker) {
        this.deliveries = deliveries;
        this.onDuty = onDuty;
        this.channels = channels;
        this.ids = ids;
        this.worker = worker;
    }

    /** Refuses a channel on which nothing could be sent. */
    public void requireConfigured(AlertChannel channel) {
        channels.require(channel);
    }

    /** What is said in one step of an alert. */
    public record Message(UUID alertId, UUID incidentId, boolean exercise, int step, String number, String text) {}

    /** One message to each contact on duty of each post; in the app also where a post has no contact. */
    public void tell(Message message, List<Post> posts, List<AlertChannel> by) {
        for (var post : posts) {
            for (var channel : by) {
                if (channel == AlertChannel.IN_APP) {
                    insert(message, post, channel, IN_APP_ADDRESS);
                } else {
                    onDuty.of(post, channel).forEach(c -> insert(message, post, channel, c.address()));
                }
            }
        }
        AfterCommit.run(worker::wake);
    }

    private void insert(Message message, Post post, AlertChannel channel, String address) {
        deliveries.insert(new Delivery(
                ids.get(),
                message.alertId(),
                message.incidentId(),
                message.exercise(),
                message.step(),
                post,
                channel,
                address,
                "[" + message.number() + "] " + message.text(),
                message.text(),
                0));
    }
}
