// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that contradict each other fail with a sentence that names them. */
class RefusedValuesTest {

    @ParameterizedTest
    @CsvSource({
        "small, gatewayApi.enabled, true, ingress.enabled and gatewayApi.enabled exclude each other",
        "small, publicUrl, https://clout.example.org/, publicUrl must not end with a slash",
        "small, publicUrl, '', publicUrl must be where people reach Clout",
        "small, oidc.issuer, '', oidc.issuer must be",
        "small, keda.maxReplicas, 9, keda.maxReplicas must not be above 8",
        "small, services.scoring.standbys, 2, services.scoring.standbys must be below services.scoring.replicas",
        "small, networks.github.replicas, 2, networks.github sets more than enabled",
        "production, services.gateway.replicas, 2, services.gateway.replicas and services.gateway.autoscaling.enabled",
        "production, services.gateway.autoscaling.minReplicas, 13, services.gateway.autoscaling.maxReplicas",
        "laptop, gatewayApi.enabled, true, gatewayApi.enabled needs gatewayApi.parentRefs",
        "small, imagine.tag, 1, imagine",
        "small, services.profile.replica, 1, replica",
        "small, kafka.security, none, security",
    })
    void aSentenceNamesTheKeys(String example, String key, String value, String sentence) {
        assertThatThrownBy(() -> Rendered.of(example, Map.of(key, typed(value)))).hasMessageContaining(sentence);
    }

    @Test
    void withoutKeysOfItsOwnAContradictionIsNone() {
        Rendered.of("small", Map.of("ingress.enabled", false));
    }

    private static Object typed(String value) {
        if (value.matches("\\d+")) {
            return Integer.valueOf(value);
        }
        return value.equals("true") ? Boolean.TRUE : value;
    }
}
