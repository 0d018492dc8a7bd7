// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.keycloak;

import io.clout.standalone.home.Home;
import io.clout.standalone.postgres.DatabaseAccount;
import io.clout.standalone.process.Command;
import io.clout.standalone.server.LocalHttp;
import io.clout.standalone.server.Server;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak as the OIDC server, with its data in the embedded PostgreSQL.
 *
 * @param home its own directory: the realm to import, and links to the released files
 * @param adminPassword of the administrator {@code admin}, fixed at the first start
 * @param jvmOptions further options of the JVM
 */
public record EmbeddedKeycloak(
        ServerFiles files,
        Path home,
        int port,
        int postgresPort,
        DatabaseAccount database,
        String adminPassword,
        Realm realm,
        List<String> jvmOptions)
        implements Server {

    /** The most connections that its pool to PostgreSQL holds. */
    public static final int CONNECTIONS = 10;

    @Override
    public String name() {
        return "keycloak";
    }

    /** The address in the {@code iss} of every token, below which discovery is found. */
    public String issuer() {
        return url() + "/realms/" + Realm.NAME;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Keycloak's own build step, once per build of ours; returns when it is done, also when another process began it. */
    public static void build(ServerFiles files) throws IOException {
        new KeycloakDistribution(files.keycloak()).buildFor(files.cache().resolve("keycloak-build"));
    }

    public boolean realmImported() {
        return Files.exists(importedFor());
    }

    @Override
    public void prepare() throws IOException {
        new KeycloakDistribution(files.keycloak()).buildFor(home);
        if (!realmImported()) {
            Home.write(home.resolve("data/import/" + Realm.NAME + "-realm.json"), realm.render());
        }
    }

    @Override
    public Command command() throws IOException {
        var arguments =
                realmImported() ? List.of("start", "--optimized") : List.of("start", "--optimized", "--import-realm");
        return new KeycloakDistribution(files.keycloak()).command(home, jvmOptions, arguments, environment());
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        // A power cut may lose half a second of sign-ups; in return the first start is seconds faster.
        environment.put("KC_DB_URL", database.jdbcUrl(postgresPort) + "?options=-c%20synchronous_commit%3Doff");
        environment.put("KC_DB_USERNAME", database.name());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_MAX_SIZE", String.valueOf(CONNECTIONS));
        environment.put("KC_HOSTNAME", url());
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        // One node: nobody to share a cache with, and no cluster port.
        environment.put("KC_CACHE", "local");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        return environment;
    }

    @Override
    public boolean ready() {
        return LocalHttp.ok(issuer() + "/.well-known/openid-configuration");
    }

    /** After the import, or a start with another port than last time, sign-in must lead back to the right address. */
    @Override
    public void populate() throws IOException {
        var admin = new KeycloakAdmin(url(), adminPassword);
        var marker = importedFor();
        if (!Files.exists(marker)) {
            Home.write(marker, realm.gatewayUrl());
            Files.deleteIfExists(home.resolve("data/import/" + Realm.NAME + "-realm.json"));
        } else if (!Files.readString(marker).equals(realm.gatewayUrl())) {
            admin.moveGateway(realm.gatewayUrl());
            Home.write(marker, realm.gatewayUrl());
        }
        var scoped = home.resolve("signals-scope-made");
        if (!Files.exists(scoped)) {
            new SignalsScope(new RealmChanges(admin)).make();
            Home.write(scoped, Realm.SIGNALS_SCOPE);
        }
        var brands = home.resolve("brand-clients-made");
        if (!Files.exists(brands)) {
            new BrandClients(new RealmChanges(admin), realm.perksSecret()).make();
            Home.write(brands, Realm.PERKS_CLIENT);
        }
        var removal = home.resolve("account-removal-made");
        if (!Files.exists(removal)) {
            new AccountRemoval(new RealmChanges(admin), realm.profileSecret()).make();
            Home.write(removal, Realm.PROFILE_CLIENT);
        }
        var ingest = home.resolve("ingest-client-made");
        if (!Files.exists(ingest)) {
            new RealmChanges(admin).makeClient(realm, Realm.INGEST_CLIENT);
            Home.write(ingest, Realm.INGEST_CLIENT);
        }
    }

    private Path importedFor() {
        return home.resolve("realm-imported-for");
    }
}
