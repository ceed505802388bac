package org.huiying.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands in front of the relay's producer and tells when the broker has acknowledged which event. */
final class Acknowledgements implements BeanPostProcessor {

    private volatile IntConsumer listener = _ -> {};

    /** From now on, {@code listener} is given the number of each event as it is acknowledged. */
    void tell(IntConsumer listener) {
        this.listener = listener;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Producer<?, ?> producer ? watched(producer) : bean;
    }

    private Object watched(Producer<?, ?> producer) {
        return Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, args) -> {
                    try {
                        return method.getName().equals("send") && args.length == 1
                                ? Producer.class
                                        .getMethod("send", ProducerRecord.class, Callback.class)
                                        .invoke(producer, args[0], callback((ProducerRecord<?, ?>) args[0]))
                                : method.invoke(producer, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Callback callback(ProducerRecord<?, ?> event) {
        return (_, failure) -> {
            if (failure == null && event.value() instanceof byte[] payload) {
                SourceTopic.number(new String(payload, StandardCharsets.UTF_8)).ifPresent(listener);
            }
        };
    }
}
