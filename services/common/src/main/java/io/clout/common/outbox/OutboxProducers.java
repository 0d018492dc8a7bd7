// SPDX-License-Identifier: Apache-2.0
package io.clout.common.outbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the transactional producers of {@link OutboxRelay}: all replicas of a service share one transactional id, so the newest wins. */
@ApplicationScoped
@IfBuildProperty(name = "clout.outbox.enabled", stringValue = "true")
class OutboxProducers implements Supplier<Producer<String, byte[]>> {
    private final Map<String, Object> settings;

    OutboxProducers(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox");
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-outbox");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Give up well before the broker ends the transaction by itself, and before the database transaction
        // times out.
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
    }

    @Override
    public Producer<String, byte[]> get() {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
