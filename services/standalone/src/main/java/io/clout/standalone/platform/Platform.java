// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import io.clout.standalone.home.Home;
import io.clout.standalone.home.Secrets;
import io.clout.standalone.kafka.EmbeddedKafka;
import io.clout.standalone.keycloak.EmbeddedKeycloak;
import io.clout.standalone.keycloak.Realm;
import io.clout.standalone.postgres.DatabaseAccount;
import io.clout.standalone.postgres.EmbeddedPostgres;
import io.clout.standalone.server.Server;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The whole platform in one home: every part with its settings, none of them started. */
public final class Platform {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String KEYCLOAK_DATABASE = "keycloak";

    private final ServerFiles files;
    private final Home home;
    private final Ports ports;
    private final Services services;
    private final Secrets secrets;
    private final JvmOptions jvmOptions;
    private final EmbeddedKeycloak keycloak;

    /** Further JVM options of a part, such as the cache to start from. */
    @FunctionalInterface
    public interface JvmOptions {
        List<String> of(String part, Path classPath) throws IOException;
    }

    public Platform(ServerFiles files, Home home, Ports ports, Services services, JvmOptions jvmOptions)
            throws IOException {
        this.files = files;
        this.home = home;
        this.ports = ports;
        this.services = services;
        this.secrets = Secrets.of(home);
        this.jvmOptions = jvmOptions;
        this.keycloak = keycloak();
    }

    public String url() {
        return "http://localhost:" + ports.gateway();
    }

    public String issuer() {
        return keycloak.issuer();
    }

    /** Whether Keycloak has once been started in this home. */
    public boolean realmImported() {
        return keycloak.realmImported();
    }

    /** What people sign in with, in the order in which it is started. */
    public List<Server> signIn() {
        return List.of(postgres(), keycloak);
    }

    public List<DemoPerson> demoPeople() {
        return DemoPerson.NAMES.stream()
                .map(name -> new DemoPerson(name, secrets.password(name)))
                .toList();
    }

    /** All parts, in the order in which they are started; each stands after the parts it needs. */
    public List<Part> parts() throws IOException {
        var parts = new ArrayList<Part>();
        parts.add(infrastructure(postgres(), List.of(ports.postgres()), Set.of()));
        // The slowest of all, so before Kafka.
        parts.add(infrastructure(keycloak, List.of(ports.keycloak()), Set.of("postgres")));
        parts.add(infrastructure(kafka(), List.of(ports.kafka(), ports.kafkaController()), Set.of()));
        for (var process : services.all()) {
            parts.add(service(process));
        }
        return parts;
    }

    private static Part infrastructure(Server server, List<Integer> ports, Set<String> needs) {
        return new Part(server, Part.Kind.INFRASTRUCTURE, ports, needs, PATIENCE);
    }

    /**
     * The most connections to PostgreSQL that all parts together may hold; PostgreSQL must offer these and a reserve for
     * its superuser.
     */
    int connections() {
        return EmbeddedKeycloak.CONNECTIONS
                + services.all().stream()
                        .mapToInt(process -> process.pool().connections())
                        .sum();
    }

    private EmbeddedPostgres postgres() {
        var databases = new ArrayList<DatabaseAccount>();
        databases.add(environment().database(KEYCLOAK_DATABASE));
        services.stateful().map(environment()::database).forEach(databases::add);
        return new EmbeddedPostgres(
                files,
                home.data("postgres"),
                ports.postgres(),
                secrets.password("postgres"),
                EmbeddedPostgres.Durability.FULL,
                databases);
    }

    private EmbeddedKafka kafka() throws IOException {
        var options = jvmOptions.of("kafka", files.brokerDirectory());
        var users = services.stateful().map(environment()::kafkaUser).toList();
        return new EmbeddedKafka(files, home.data("kafka"), ports.kafka(), ports.kafkaController(), users, options);
    }

    private EmbeddedKeycloak keycloak() throws IOException {
        var realm = new Realm(
                url(),
                secrets.password("gateway-client"),
                secrets.password("perks-client"),
                secrets.password("profile-client"),
                secrets.password("ingest-client"),
                secrets.password("ada"),
                secrets.password("ben"),
                secrets.password("olga"));
        return new EmbeddedKeycloak(
                files,
                home.data("keycloak"),
                ports.keycloak(),
                ports.postgres(),
                new DatabaseAccount(KEYCLOAK_DATABASE, secrets.password("database-" + KEYCLOAK_DATABASE)),
                secrets.password("keycloak-admin"),
                realm,
                jvmOptions.of("keycloak", files.keycloak().resolve("lib")));
    }

    private Part service(ServiceDescriptor service) throws IOException {
        var application =
                files.root().resolve("services").resolve(service.module()).resolve("target/quarkus-app");
        var server = new QuarkusService(
                service,
                ports.of(service),
                ports.management(service),
                application,
                home.data(service.name()),
                environment().of(service),
                // Processes of one service start from the same cache.
                jvmOptions.of(service.service(), application));
        // Not Keycloak: who a caller is, is first asked when the platform is checked for usability.
        Set<String> needs = switch (service.storage()) {
            case NOTHING -> Set.of();
            case POSTGRES_AND_KAFKA -> Set.of("postgres", "kafka");
        };
        return new Part(server, Part.Kind.SERVICE, List.of(server.port(), server.managementPort()), needs, PATIENCE);
    }

    private ServiceEnvironment environment() {
        return new ServiceEnvironment(home, ports, secrets, keycloak.issuer(), services);
    }
}
