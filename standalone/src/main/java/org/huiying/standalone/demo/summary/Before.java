package org.huiying.standalone.demo.summary;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.huiying.standalone.demo.DemoContext;
import org.huiying.standalone.stack.Ports;

/**
 * Where everything stood before the day, so that only what the day has added is counted.
 *
 * @param ends of every partition
 * @param mail number of the last mail
 * @param hook number of the last hook
 */
public record Before(Map<TopicPartition, Long> ends, long mail, long hook) {

    public static Before look(DemoContext context) {
        var captured = new Captured(context.devtools());
        return new Before(
                new TopicReader(bootstrap(context)).ends(),
                Captured.last(captured.mails(0)),
                Captured.last(captured.hooks(0)));
    }

    static Ports ports(DemoContext context) {
        return new Ports(context.gateway().getPort());
    }

    static String bootstrap(DemoContext context) {
        return "127.0.0.1:" + ports(context).kafka();
    }
}
