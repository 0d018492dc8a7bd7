// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.home;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The random passwords of an installation: each is made when it is first asked for and stays the same from then on. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 24;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Home home;
    private final Map<String, String> values;

    private Secrets(Home home, Map<String, String> values) {
        this.home = home;
        this.values = values;
    }

    public static Secrets of(Home home) throws IOException {
        var values = new TreeMap<String, String>();
        if (Files.exists(home.secrets())) {
            values.putAll(JSON.readValue(home.secrets().toFile(), new TypeReference<Map<String, String>>() {}));
        }
        return new Secrets(home, values);
    }

    /** 32 characters that need no quoting in a URL, in JSON or in SQL. */
    public synchronized String password(String name) {
        var known = values.get(name);
        if (known != null) {
            return known;
        }
        var made = random();
        values.put(name, made);
        save();
        return made;
    }

    /** Another such password, which is kept nowhere. */
    public static String random() {
        var bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void save() {
        try {
            Home.write(home.secrets(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values));
        } catch (IOException e) {
            throw new UncheckedIOException("secrets could not be kept", e);
        }
    }
}
