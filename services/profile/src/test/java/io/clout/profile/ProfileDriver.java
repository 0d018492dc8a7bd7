// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.MessageLite;
import io.clout.common.kafka.KafkaTopic;
import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.security.CallerToken;
import io.clout.common.testing.TestTokens;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.endorsement.v1.EndorsementServiceGrpc;
import io.clout.proto.endorsement.v1.EndorsementServiceGrpc.EndorsementServiceBlockingStub;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.ApiKeyServiceGrpc;
import io.clout.proto.profile.v1.ApiKeyServiceGrpc.ApiKeyServiceBlockingStub;
import io.clout.proto.profile.v1.DirectoryServiceGrpc;
import io.clout.proto.profile.v1.DirectoryServiceGrpc.DirectoryServiceBlockingStub;
import io.clout.proto.profile.v1.GiveConsentRequest;
import io.clout.proto.profile.v1.InfluenceServiceGrpc;
import io.clout.proto.profile.v1.InfluenceServiceGrpc.InfluenceServiceBlockingStub;
import io.clout.proto.profile.v1.LinkAccountRequest;
import io.clout.proto.profile.v1.MomentServiceGrpc;
import io.clout.proto.profile.v1.MomentServiceGrpc.MomentServiceBlockingStub;
import io.clout.proto.profile.v1.Profile;
import io.clout.proto.profile.v1.ProfileServiceGrpc;
import io.clout.proto.profile.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import io.clout.proto.profile.v1.RightsServiceGrpc;
import io.clout.proto.profile.v1.RightsServiceGrpc.RightsServiceBlockingStub;
import io.clout.proto.profile.v1.UpdateProfileRequest;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.question.v1.ModerationServiceGrpc;
import io.clout.proto.question.v1.ModerationServiceGrpc.ModerationServiceBlockingStub;
import io.clout.proto.question.v1.QuestionServiceGrpc;
import io.clout.proto.question.v1.QuestionServiceGrpc.QuestionServiceBlockingStub;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.topic.v1.TopicServiceGrpc;
import io.clout.proto.topic.v1.TopicServiceGrpc.TopicServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.ConfigProvider;

/** Talks to the service under test as its callers and its readers do. */
final class ProfileDriver implements AutoCloseable {
    static final String CONSENT = "2026-11-28";

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final ManagedChannel channel;

    ProfileDriver(URL url) {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
    }

    ProfileServiceBlockingStub anonymous() {
        return ProfileServiceGrpc.newBlockingStub(channel);
    }

    /** As ingestion calls for a person: what a person calls for themselves may come this way too. */
    ProfileServiceBlockingStub as(CallerToken token) {
        return TestTokens.ofService("ingest").attachTo(token.attachTo(anonymous()));
    }

    TopicServiceBlockingStub topics(CallerToken token) {
        return token.attachTo(openTopics());
    }

    TopicServiceBlockingStub openTopics() {
        return TopicServiceGrpc.newBlockingStub(channel);
    }

    DirectoryServiceBlockingStub directory() {
        return DirectoryServiceGrpc.newBlockingStub(channel);
    }

    ApiKeyServiceBlockingStub openKeys() {
        return ApiKeyServiceGrpc.newBlockingStub(channel);
    }

    EndorsementServiceBlockingStub endorsements(CallerToken token) {
        return token.attachTo(EndorsementServiceGrpc.newBlockingStub(channel));
    }

    QuestionServiceBlockingStub questions(CallerToken token) {
        return token.attachTo(QuestionServiceGrpc.newBlockingStub(channel));
    }

    InfluenceServiceBlockingStub openInfluence() {
        return InfluenceServiceGrpc.newBlockingStub(channel);
    }

    InfluenceServiceBlockingStub influence(CallerToken token) {
        return token.attachTo(openInfluence());
    }

    MomentServiceBlockingStub moments(CallerToken token) {
        return token.attachTo(MomentServiceGrpc.newBlockingStub(channel));
    }

    ModerationServiceBlockingStub openModeration() {
        return ModerationServiceGrpc.newBlockingStub(channel);
    }

    ModerationServiceBlockingStub moderation(CallerToken token) {
        return token.attachTo(openModeration());
    }

    RightsServiceBlockingStub rights() {
        return RightsServiceGrpc.newBlockingStub(channel);
    }

    RightsServiceBlockingStub rights(CallerToken token) {
        return token.attachTo(rights());
    }

    /** A person who consented and whom everyone may see. */
    ProfileServiceBlockingStub member(String personId) {
        var person = as(TestTokens.of(personId));
        consent(person);
        person.updateProfile(UpdateProfileRequest.newBuilder()
                .setVisibility(Visibility.VISIBILITY_PUBLIC)
                .build());
        return person;
    }

    static Profile consent(ProfileServiceBlockingStub person) {
        return person.giveConsent(consent(CONSENT, "1990-12-10")).getProfile();
    }

    static GiveConsentRequest consent(String version, String birthDate) {
        return GiveConsentRequest.newBuilder()
                .setVersion(version)
                .setBirthDate(birthDate)
                .build();
    }

    static Account link(ProfileServiceBlockingStub person, String externalId) {
        return person.linkAccount(account(externalId)).getAccount();
    }

    static LinkAccountRequest account(String externalId) {
        return LinkAccountRequest.newBuilder()
                .setNetwork(Network.NETWORK_TWITTER)
                .setExternalId(externalId)
                .setHandle("ada")
                .setProof(AccountProof.ACCOUNT_PROOF_ARCHIVE)
                .build();
    }

    /** Waits until what is asserted holds. */
    static void eventually(Runnable assertion) {
        var deadline = Instant.now().plus(DEADLINE);
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    static Problem problemOf(ThrowingCallable call) {
        var failure = catchThrowable(call);
        if (failure == null) {
            throw new AssertionError("should have failed");
        }
        return ProblemStatus.parse(failure);
    }

    /**
     * Everything {@code accounts.v1} says of a person, oldest first, empty for a tombstone; read until the newest is as wanted.
     */
    static List<Optional<AccountsChanged>> published(String person, Predicate<Optional<AccountsChanged>> newest) {
        return published(KafkaTopic.ACCOUNTS, person, newest);
    }

    /** Everything that a topic says of a person, oldest first, empty for a tombstone; read until the newest is as wanted. */
    static <T extends MessageLite> List<Optional<T>> published(
            KafkaTopic<T> topic, String person, Predicate<Optional<T>> newest) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "isolation.level",
                "read_committed");
        var changes = new ArrayList<Optional<T>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), topic.deserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = Instant.now().plus(DEADLINE);
            while (changes.isEmpty() || !newest.test(changes.getLast())) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError(topic.name() + " has only " + changes);
                }
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key().equals(person)) {
                        changes.add(Optional.ofNullable(record.value()));
                    }
                }
            }
        }
        return changes;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
