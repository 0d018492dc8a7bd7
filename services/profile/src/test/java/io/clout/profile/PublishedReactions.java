// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.link;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.testing.TestTokens;
import io.clout.common.time.Timestamps;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.signal.v1.SignalSemantics;
import io.clout.proto.signal.v1.SignalsObserved;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Publishes what ingestion sees on Twitter.
 *
 * @param run makes the hashes of a test its own
 */
record PublishedReactions(ProfileDriver driver, String run) {

    Signal like(String actor, int daysAgo) {
        return like("a post", actor, daysAgo);
    }

    Signal like(String post, String actor, int daysAgo) {
        return signal(SignalKind.SIGNAL_KIND_LIKES_RECEIVED, post, daysAgo)
                .setActor(hash(actor))
                .build();
    }

    /** Likes of which nobody says whose they are. */
    Signal likes(String post, double count) {
        return signal(SignalKind.SIGNAL_KIND_LIKES_RECEIVED, post, 1)
                .setValue(count)
                .build();
    }

    Signal posted(String post, int daysAgo) {
        return signal(SignalKind.SIGNAL_KIND_POSTS, post, daysAgo).build();
    }

    private static Signal.Builder signal(SignalKind kind, String post, int daysAgo) {
        var then = Timestamps.of(Instant.now().minus(Duration.ofDays(daysAgo)));
        return Signal.newBuilder()
                .setKind(kind)
                .setSemantics(SignalSemantics.SIGNAL_SEMANTICS_INCREMENT)
                .setValue(1)
                .setContent(post)
                .setOccurredAt(then)
                .setObservedAt(then);
    }

    private String hash(String actor) {
        return "hash-of-" + actor + run;
    }

    /** Publishes a batch of the person's account. */
    void observe(String person, long sequence, Signal... signals) {
        var account = link(driver.as(TestTokens.of(person)), person);
        var batch = SignalsObserved.newBuilder()
                .setPersonId(person)
                .setNetwork(Network.NETWORK_TWITTER)
                .setAccountId(account.getAccountId())
                .setSequence(sequence)
                .setActor(hash(person))
                .addAllSignals(Arrays.asList(signals))
                .build();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), KafkaTopic.SIGNALS.serializer())) {
            producer.send(new ProducerRecord<>(KafkaTopic.SIGNALS.name(), person, batch));
        }
    }
}
