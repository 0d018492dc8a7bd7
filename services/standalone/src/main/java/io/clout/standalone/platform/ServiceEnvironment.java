// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import io.clout.standalone.home.Home;
import io.clout.standalone.home.Secrets;
import io.clout.standalone.kafka.KafkaUser;
import io.clout.standalone.postgres.DatabaseAccount;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The environment variables of a service: the contract that any other way of deploying has to keep too. */
record ServiceEnvironment(Home home, Ports ports, Secrets secrets, String issuer, Services services) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Pattern SETTINGS = Pattern.compile("(CLOUT|QUARKUS)_.+");
    private static final String OF_NETWORKS = "CLOUT_NETWORKS_";

    Map<String, String> of(ServiceDescriptor process) {
        var variables = new HashMap<>(settings(System.getenv(), process));
        variables.put("QUARKUS_HTTP_HOST", LOOPBACK);
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(process)));
        variables.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
        variables.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.management(process)));
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        if (process.storage() == ServiceDescriptor.Storage.POSTGRES_AND_KAFKA) {
            addDatabase(process, variables);
            addKafka(process, variables);
        }
        for (var called : process.calls()) {
            var client = "QUARKUS_GRPC_CLIENTS_" + called.toUpperCase(Locale.ROOT);
            variables.put(client + "_HOST", LOOPBACK);
            variables.put(client + "_PORT", String.valueOf(ports.of(services.named(called))));
        }
        addOwn(process, variables);
        return variables;
    }

    /**
     * What the operator has set in the shell; what the platform decides wins over it. The credentials of networks are for the service
     * that reads them.
     */
    static Map<String, String> settings(Map<String, String> shell, ServiceDescriptor process) {
        return shell.entrySet().stream()
                .filter(variable -> SETTINGS.matcher(variable.getKey()).matches())
                .filter(variable ->
                        process.service().equals("ingest") || !variable.getKey().startsWith(OF_NETWORKS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    DatabaseAccount database(String name) {
        return new DatabaseAccount(name, secrets.password("database-" + name));
    }

    private void addDatabase(ServiceDescriptor process, Map<String, String> variables) {
        var account = database(process.service());
        variables.put("QUARKUS_DATASOURCE_USERNAME", account.name());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", account.password());
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", account.jdbcUrl(ports.postgres()));
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", account.reactiveUrl(ports.postgres()));
        // One PostgreSQL serves everything here: what each process may take is decided in one place.
        variables.put(
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                String.valueOf(process.pool().jdbc()));
        variables.put(
                "QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE",
                String.valueOf(process.pool().reactive()));
    }

    KafkaUser kafkaUser(String service) {
        return new KafkaUser(service, secrets.password("kafka-" + service));
    }

    private void addKafka(ServiceDescriptor process, Map<String, String> variables) {
        variables.put("KAFKA_BOOTSTRAP_SERVERS", LOOPBACK + ":" + ports.kafka());
        kafkaUser(process.service()).settings().forEach((name, value) -> {
            var variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
            variables.put("KAFKA_" + variable, value);
            if (process.service().equals("scoring")) {
                // Kafka Streams does not take the settings of the other clients.
                variables.put("QUARKUS_KAFKA_STREAMS_" + variable, value);
            }
        });
    }

    private void addOwn(ServiceDescriptor process, Map<String, String> variables) {
        switch (process.service()) {
            case "gateway" -> addGateway(variables);
            case "scoring" -> {
                variables.put(
                        "QUARKUS_KAFKA_STREAMS_STATE_DIR",
                        home.data("scoring").resolve("streams").toString());
                variables.put(
                        "CLOUT_SCORING_STATEMENT_KEYS", home.key("statements").toString());
                variables.put("CLOUT_SCORING_STATEMENT_MAKE_FIRST_KEY", "true");
                variables.put("CLOUT_SCORING_STATEMENT_ISSUER", url());
            }
            case "profile" -> addProfile(variables);
            case "ingest" -> addIngest(process, variables);
            case "perks" -> addPerks(variables);
            default -> {
                // The common part is all it needs.
            }
        }
    }

    private void addGateway(Map<String, String> variables) {
        variables.put("CLOUT_GATEWAY_PUBLIC_URL", url());
        variables.put("CLOUT_GATEWAY_CLIENT_SECRET", secrets.password("gateway-client"));
        variables.put("CLOUT_GATEWAY_SESSION_SECRET", secrets.password("gateway-session"));
        // Everything comes from this machine, and one person tries out what many do elsewhere.
        variables.putIfAbsent("CLOUT_GATEWAY_LIMITS_ADDRESS", "0");
        variables.putIfAbsent("CLOUT_GATEWAY_LIMITS_CALLER", "0");
        variables.put("CLOUT_GATEWAY_INGEST_ADDRESS", address("ingest"));
        for (var network : services.apart()) {
            variables.put(
                    "CLOUT_GATEWAY_INGEST_APART_" + network.toUpperCase(Locale.ROOT),
                    address(Services.nameApart(network)));
        }
    }

    /** All processes share the keys, since they share the database. */
    private void addIngest(ServiceDescriptor process, Map<String, String> variables) {
        addKeyset(variables);
        variables.put("CLOUT_INGEST_CLIENT_TOKEN_URL", tokenUrl());
        variables.put("CLOUT_INGEST_CLIENT_SECRET", secrets.password("ingest-client"));
        variables.put("CLOUT_ACTOR_KEY_FILE", home.key("actor-key").toString());
        if (!services.apart().isEmpty()) {
            services.apart().stream()
                    .filter(network -> process.name().equals(Services.nameApart(network)))
                    .findFirst()
                    .ifPresentOrElse(
                            network -> variables.put("CLOUT_INGEST_NETWORKS", network),
                            () -> variables.put("CLOUT_INGEST_NETWORKS_EXCEPT", String.join(",", services.apart())));
        }
    }

    private void addProfile(Map<String, String> variables) {
        variables.put("CLOUT_PROFILE_SIGN_IN_USERS_URL", issuer.replace("/realms/", "/admin/realms/") + "/users");
        variables.put("CLOUT_PROFILE_SIGN_IN_TOKEN_URL", tokenUrl());
        variables.put("CLOUT_PROFILE_SIGN_IN_CLIENT_SECRET", secrets.password("profile-client"));
        variables.put("CLOUT_PROFILE_SIGN_IN_KEPT", String.join(",", DemoPerson.NAMES));
    }

    private void addPerks(Map<String, String> variables) {
        addKeyset(variables);
        variables.put("CLOUT_PERKS_CLIENTS_REGISTRATION_URL", issuer + "/clients-registrations/default");
        variables.put("CLOUT_PERKS_CLIENTS_TOKEN_URL", tokenUrl());
        variables.put("CLOUT_PERKS_CLIENTS_CLIENT_SECRET", secrets.password("perks-client"));
        variables.put("CLOUT_PERKS_DEMO", "true");
        // A brand that is tried out has its receiver on this machine.
        variables.put("CLOUT_WEBHOOKS_PRIVATE_ADDRESSES", "true");
    }

    private void addKeyset(Map<String, String> variables) {
        variables.put("CLOUT_VAULT_KEYSET_FILE", home.key("vault-keyset.json").toString());
    }

    private String tokenUrl() {
        return issuer + "/protocol/openid-connect/token";
    }

    private String address(String process) {
        return LOOPBACK + ":" + ports.of(services.named(process));
    }

    private String url() {
        return "http://localhost:" + ports.gateway();
    }
}
