// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clout.standalone.process.Interruption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what on the bus: {@code access.json}, which {@code ./clout chart} writes from the list of edges.
 *
 * @param rules of all users
 */
record KafkaAccess(Set<AclBinding> rules) {

    private static final String DECLARATION = "access.json";
    private static final String ANY_HOST = "*";
    private static final int ITERATIONS = 4096;
    private static final int TIMEOUT_SECONDS = 30;

    static KafkaAccess declared() throws IOException {
        try (var declaration = KafkaAccess.class.getResourceAsStream(DECLARATION)) {
            if (declaration == null) {
                throw new IOException(DECLARATION + " is missing");
            }
            var rules = new HashSet<AclBinding>();
            var users = JsonMapper.builder().build().readTree(declaration).get("users");
            users.properties()
                    .forEach(user -> user.getValue().forEach(rule -> rules.addAll(bindings(user.getKey(), rule))));
            return new KafkaAccess(Set.copyOf(rules));
        }
    }

    private static List<AclBinding> bindings(String user, JsonNode rule) {
        var resource = rule.get("resource");
        var pattern = new ResourcePattern(
                switch (resource.get("type").asText()) {
                    case "topic" -> ResourceType.TOPIC;
                    case "group" -> ResourceType.GROUP;
                    case "transactionalId" -> ResourceType.TRANSACTIONAL_ID;
                    default -> throw new IllegalArgumentException("no rule of Clout: " + rule);
                },
                resource.get("name").asText(),
                resource.get("patternType").asText().equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL);
        var bindings = new ArrayList<AclBinding>();
        for (var operation : rule.get("operations")) {
            var entry = new AccessControlEntry(
                    "User:" + user, ANY_HOST, AclOperation.fromString(operation.asText()), AclPermissionType.ALLOW);
            bindings.add(new AclBinding(pattern, entry));
        }
        return bindings;
    }

    /** Gives every user its password, and all users these rights and no others. */
    void grant(Admin admin, List<KafkaUser> users) throws IOException {
        try {
            admin.alterUserScramCredentials(
                            users.stream().map(KafkaAccess::credential).toList())
                    .all()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            var granted = new HashSet<>(
                    admin.describeAcls(AclBindingFilter.ANY).values().get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
            var missing = new HashSet<>(rules);
            missing.removeAll(granted);
            granted.removeAll(rules);
            admin.createAcls(missing).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            admin.deleteAcls(granted.stream().map(AclBinding::toFilter).toList())
                    .all()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Kafka's users could not be made", e);
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }

    private static UserScramCredentialAlteration credential(KafkaUser user) {
        var info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        return new UserScramCredentialUpsertion(user.name(), info, user.password());
    }
}
