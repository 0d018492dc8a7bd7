// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.kafka;

import java.util.Map;

/**
 * A name on the bus. What it may do is in {@code access.json}, under the same name.
 *
 * @param password 32 characters that need no quoting
 */
public record KafkaUser(String name, String password) {

    /** Over the loopback interface alone, so without TLS; the password itself never crosses it. */
    static final String PROTOCOL = "SASL_PLAINTEXT";

    static final String MECHANISM = "SCRAM-SHA-512";

    static final String LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule";

    /** Settings of any Kafka client that comes with this name. */
    public Map<String, String> settings() {
        return Map.of(
                "security.protocol", PROTOCOL,
                "sasl.mechanism", MECHANISM,
                "sasl.jaas.config", "%s required username=\"%s\" password=\"%s\";".formatted(LOGIN, name, password));
    }

    @Override
    public String toString() {
        return "KafkaUser[" + name + "]";
    }
}
