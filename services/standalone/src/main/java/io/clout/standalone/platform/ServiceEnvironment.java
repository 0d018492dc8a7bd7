// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import io.clout.standalone.home.Home;
import io.clout.standalone.home.Secrets;
import io.clout.standalone.postgres.DatabaseAccount;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The environment variables of a service: the contract that any other way of deploying has to keep too. */
record ServiceEnvironment(Home home, Ports ports, Secrets secrets, String issuer) {

    private static final String NETWORK = "INGEST_";

    Map<String, String> of(ServiceDescriptor service) {
        var variables = new HashMap<String, String>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        if (service.storage() == ServiceDescriptor.Storage.POSTGRES_AND_KAFKA) {
            variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
            addDatabase(service, variables);
        }
        service.calls().forEach(called -> addAddress(service, called, variables));
        addOwn(service, variables);
        return variables;
    }

    DatabaseAccount database(String name) {
        return new DatabaseAccount(name, secrets.password("database-" + name));
    }

    private void addDatabase(ServiceDescriptor service, Map<String, String> variables) {
        var account = database(service.database());
        variables.put("QUARKUS_DATASOURCE_USERNAME", account.name());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", account.password());
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", account.jdbcUrl(ports.postgres()));
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", account.reactiveUrl(ports.postgres()));
    }

    /** To the gateway each network is one more entry of a map, since it runs with any number of them. */
    private void addAddress(ServiceDescriptor service, String called, Map<String, String> variables) {
        var name = called.toUpperCase(Locale.ROOT).replace('-', '_');
        int port = ports.of(ServiceDescriptor.named(called));
        if (service.name().equals("gateway") && name.startsWith(NETWORK)) {
            variables.put("CLOUT_GATEWAY_NETWORKS_" + name.substring(NETWORK.length()), "127.0.0.1:" + port);
        } else {
            variables.put("QUARKUS_GRPC_CLIENTS_" + name + "_HOST", "127.0.0.1");
            variables.put("QUARKUS_GRPC_CLIENTS_" + name + "_PORT", String.valueOf(port));
        }
    }

    private void addOwn(ServiceDescriptor service, Map<String, String> variables) {
        if (service.isNetwork()) {
            variables.put(
                    "CLOUT_VAULT_KEYSET_FILE", home.key("vault-keyset.json").toString());
            variables.put("CLOUT_ACTOR_KEY_FILE", home.key("actor-key").toString());
        }
        switch (service.name()) {
            case "gateway" -> {
                variables.put("CLOUT_GATEWAY_PUBLIC_URL", "http://localhost:" + ports.gateway());
                variables.put("CLOUT_GATEWAY_CLIENT_SECRET", secrets.password("gateway-client"));
                variables.put("CLOUT_GATEWAY_SESSION_SECRET", secrets.password("gateway-session"));
            }
            case "scoring" -> {
                variables.put(
                        "QUARKUS_KAFKA_STREAMS_STATE_DIR",
                        home.data("scoring").resolve("streams").toString());
                variables.put(
                        "CLOUT_SCORING_STATEMENT_KEYS", home.key("statements").toString());
                variables.put("CLOUT_SCORING_STATEMENT_MAKE_FIRST_KEY", "true");
                variables.put("CLOUT_SCORING_STATEMENT_ISSUER", "http://localhost:" + ports.gateway());
            }
            default -> {
                // Told by the common part all it needs.
            }
        }
    }
}
