// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.profile.apikey.ApiKeySecret;
import io.clout.profile.apikey.Quota;
import io.clout.proto.profile.v1.ApiKeyServiceGrpc.ApiKeyServiceBlockingStub;
import io.clout.proto.profile.v1.CallVerdict;
import io.clout.proto.profile.v1.CountCallRequest;
import io.clout.proto.profile.v1.CountCallResponse;
import io.clout.proto.profile.v1.CreateApiKeyRequest;
import io.clout.proto.profile.v1.CreateApiKeyResponse;
import io.clout.proto.profile.v1.DeleteApiKeyRequest;
import io.clout.proto.profile.v1.ListApiKeysRequest;
import io.clout.proto.profile.v1.WithdrawConsentRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys for programs: made, counted against their quotas, ended. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class ApiKeyQuarkusTest {
    @TestHTTPResource
    URL url;

    @Inject
    Quota quota;

    private final String ada = "ada-" + UUID.randomUUID();
    private ProfileDriver driver;

    @BeforeEach
    void connect() {
        driver = new ProfileDriver(url);
        driver.member(ada);
    }

    @AfterEach
    void disconnect() {
        driver.close();
    }

    @Test
    void keyWorksUntilItsOwnerEndsIt() {
        var made = make("My badge");

        assertThat(made.getSecret()).matches("[0-9a-z]{24}");
        assertThat(count(made).getVerdict()).isEqualTo(CallVerdict.CALL_VERDICT_ALLOWED);
        assertThat(count(made).getLeftToday()).isEqualTo(9_998);
        assertThat(keys(ada)
                        .listApiKeys(ListApiKeysRequest.getDefaultInstance())
                        .getApiKeysList())
                .singleElement()
                .isEqualTo(made.getApiKey().toBuilder().setCallsToday(2).build());

        var request = DeleteApiKeyRequest.newBuilder()
                .setKeyId(made.getApiKey().getKeyId())
                .build();
        assertThat(problemOf(() -> keys("stranger").deleteApiKey(request)).slug())
                .isEqualTo("api-key-not-found");
        keys(ada).deleteApiKey(request);

        assertThat(count(made).getVerdict()).isEqualTo(CallVerdict.CALL_VERDICT_UNKNOWN_KEY);
    }

    @Test
    void keysAreFewAndForMembersOnly() {
        IntStream.range(0, 5).forEach(number -> make("Key " + number));

        assertThat(problemOf(() -> make("One more")).slug()).isEqualTo("too-many-api-keys");
        assertThat(problemOf(() -> make(" ")).slug()).isEqualTo("name-invalid");
        assertThat(problemOf(() -> keys("stranger")
                                .createApiKey(CreateApiKeyRequest.newBuilder()
                                        .setName("Key")
                                        .build()))
                        .slug())
                .isEqualTo("consent-required");
    }

    @Test
    void keyRestsWhileItsOwnerDoesNotAgree() {
        var made = make("My badge");

        driver.as(TestTokens.of(ada)).withdrawConsent(WithdrawConsentRequest.getDefaultInstance());

        assertThat(count(made).getVerdict()).isEqualTo(CallVerdict.CALL_VERDICT_UNKNOWN_KEY);
    }

    /** The second may turn while the calls are made, so only the bound is certain. */
    @Test
    void secondHoldsHoweverManyCallAtOnce() throws Exception {
        var made = make("My badge");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<CallVerdict> call = () -> count(made).getVerdict();
            var before = System.nanoTime();
            var verdicts = threads
                    .invokeAll(Stream.generate(() -> call).limit(60).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            var seconds = 2 + (System.nanoTime() - before) / 1_000_000_000L;

            assertThat(verdicts)
                    .contains(CallVerdict.CALL_VERDICT_SECOND_USED_UP)
                    .filteredOn(CallVerdict.CALL_VERDICT_ALLOWED::equals)
                    .hasSizeBetween(10, (int) (10 * seconds));
        }
    }

    @Test
    void dayEndsAtItsQuotaAndSaysWhenItGoesOn() {
        var made = make("My badge");
        var answers = IntStream.range(0, 5)
                .mapToObj(_ -> quota.count(new ApiKeySecret(made.getSecret()), 1_000, 3))
                .toList();

        assertThat(answers)
                .extracting(CountCallResponse::getVerdict)
                .containsExactly(
                        CallVerdict.CALL_VERDICT_ALLOWED,
                        CallVerdict.CALL_VERDICT_ALLOWED,
                        CallVerdict.CALL_VERDICT_ALLOWED,
                        CallVerdict.CALL_VERDICT_DAY_USED_UP,
                        CallVerdict.CALL_VERDICT_DAY_USED_UP);
        assertThat(answers.getLast().getRetryAfter().getSeconds()).isBetween(1L, 86_400L);
    }

    private CreateApiKeyResponse make(String name) {
        return keys(ada)
                .createApiKey(CreateApiKeyRequest.newBuilder().setName(name).build());
    }

    private CountCallResponse count(CreateApiKeyResponse made) {
        return driver.openKeys()
                .countCall(CountCallRequest.newBuilder()
                        .setSecret(made.getSecret())
                        .build());
    }

    private ApiKeyServiceBlockingStub keys(String personId) {
        return TestTokens.of(personId).attachTo(driver.openKeys());
    }
}
