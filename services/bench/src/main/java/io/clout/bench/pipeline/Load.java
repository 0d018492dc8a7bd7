// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.pipeline;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.clout.common.kafka.KafkaTopic;
import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalsObserved;
import io.clout.scoring.signal.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What connectors write: people whose accounts are linked, and batches of {@value #SIGNALS} signals of the last minutes. Who is
 * observed follows Zipf's law (exponent 1): in a million people, half of the batches are of the most active thousand.
 *
 * @param people how many there are
 */
record Load(int people, AtomicIntegerArray sequences) {
    static final int SIGNALS = 50;

    private static final Network NETWORK = Network.NETWORK_TWITTER;
    private static final int TEMPLATES = 512;
    private static final int THREADS = 2;
    private static final List<Kind> KINDS = List.of(
            Kind.LIKES_RECEIVED,
            Kind.LIKES_RECEIVED,
            Kind.LIKES_RECEIVED,
            Kind.RETWEETS_RECEIVED,
            Kind.MENTIONS_RECEIVED,
            Kind.REPLIES_RECEIVED,
            Kind.POSTS,
            Kind.FOLLOWERS);

    Load(int people) {
        this(people, new AtomicIntegerArray(people));
    }

    static String person(int number) {
        // As long as the ids that people really have.
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    /** Links an account to each person. */
    void link(String bootstrap) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Clients.producer(bootstrap))) {
            for (int i = 0; i < people; i++) {
                AccountsChanged linked = AccountsChanged.newBuilder()
                        .setPersonId(person(i))
                        .setVersion(1)
                        .setConsented(true)
                        .addAccounts(Account.newBuilder()
                                .setAccountId("account-" + i)
                                .setNetwork(NETWORK))
                        .build();
                producer.send(new ProducerRecord<>(KafkaTopic.ACCOUNTS.name(), person(i), linked.toByteArray()));
            }
        }
    }

    /** Observes everyone once, a little of everything, so that everyone has a state and a score. */
    void observeAll(String bootstrap) {
        SplittableRandom random = new SplittableRandom(1);
        List<ByteString> templates = templates(KINDS.size(), random);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Clients.producer(bootstrap))) {
            for (int i = 0; i < people; i++) {
                byte[] batch = batch(i, templates.get(random.nextInt(TEMPLATES)));
                producer.send(new ProducerRecord<>(KafkaTopic.SIGNALS.name(), person(i), batch));
            }
        }
    }

    /**
     * Writes batches to a topic, as fast as it goes.
     *
     * @return seconds that it took, until the last was acknowledged
     */
    double produce(String bootstrap, String topic, int records) throws InterruptedException {
        long began = System.nanoTime();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int share = records / THREADS;
            long seed = began + i;
            threads.add(Thread.ofPlatform()
                    .name("load-" + i)
                    .uncaughtExceptionHandler((thread, thrown) -> failure.set(thrown))
                    .start(() -> produce(bootstrap, topic, share, new SplittableRandom(seed))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("The load could not be written", failure.get());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void produce(String bootstrap, String topic, int records, SplittableRandom random) {
        List<ByteString> templates = templates(SIGNALS, random);
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Clients.producer(bootstrap))) {
            for (int i = 0; i < records; i++) {
                int number = zipf(random);
                byte[] batch = batch(number, templates.get(random.nextInt(TEMPLATES)));
                producer.send(new ProducerRecord<>(topic, person(number), batch), (metadata, thrown) -> {
                    if (thrown != null) {
                        failure.set(thrown);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    /** Rank by Zipf's law with exponent 1, by inverting its continuous form; ranks are spread over the numbers. */
    private int zipf(SplittableRandom random) {
        double rank = Math.pow(people, random.nextDouble());
        return (int) ((long) rank * 7_919 % people);
    }

    private byte[] batch(int number, ByteString signals) {
        ByteString head = SignalsObserved.newBuilder()
                .setPersonId(person(number))
                .setNetwork(NETWORK)
                .setAccountId("account-" + number)
                .setSequence(sequences.incrementAndGet(number))
                .build()
                .toByteString();
        // Messages that stand one behind the other are one message.
        return head.concat(signals).toByteArray();
    }

    private static List<ByteString> templates(int signals, SplittableRandom random) {
        // Scoring's clock stands behind until days are to end.
        long now = Instant.now().getEpochSecond() - TimeUnit.DAYS.toSeconds(Replica.DAYS_BEHIND);
        List<ByteString> templates = new ArrayList<>();
        for (int i = 0; i < TEMPLATES; i++) {
            SignalsObserved.Builder batch = SignalsObserved.newBuilder();
            for (int j = 0; j < signals; j++) {
                batch.addSignals(signal(KINDS.get(j % KINDS.size()), now, random));
            }
            templates.add(batch.build().toByteString());
        }
        return templates;
    }

    private static Signal signal(Kind kind, long now, SplittableRandom random) {
        long ago = random.nextLong(TimeUnit.MINUTES.toSeconds(15));
        Signal.Builder signal = Signal.newBuilder()
                .setKind(kind.proto())
                .setSemantics(kind.measure().semantics())
                .setValue(1 + random.nextInt(9))
                .setOccurredAt(Timestamp.newBuilder().setSeconds(now - ago))
                .setObservedAt(Timestamp.newBuilder().setSeconds(now));
        if (kind.actor() == Kind.Actor.OTHERS && kind.measure() == Kind.Measure.FLOW) {
            signal.setActor(Long.toHexString(random.nextLong())).setActorDailyReactions(1 + random.nextInt(20));
        }
        return signal.build();
    }
}
