// SPDX-License-Identifier: Apache-2.0
package io.clout.common.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * A key of the Transit engine of HashiCorp Vault or OpenBao. Messages name what was asked and the answer's status only: neither
 * texts nor the token.
 */
final class TransitKey implements Aead {

    private final URI url;
    private final VaultConfig.Transit config;
    private final HttpClient http;

    TransitKey(URI url, VaultConfig.Transit config) {
        requireProtected(url);
        this.url = url;
        this.config = config;
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        var asked = new JsonObject().put("plaintext", base64(plaintext)).put("associated_data", base64(associatedData));
        return answer("encrypt", asked, "ciphertext").getBytes(UTF_8);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        var asked = new JsonObject()
                .put("ciphertext", new String(ciphertext, UTF_8))
                .put("associated_data", base64(associatedData));
        return Base64.getDecoder().decode(answer("decrypt", asked, "plaintext"));
    }

    /** Which version of the key a ciphertext was made with, such as {@code vault:v3}. */
    static String version(byte[] ciphertext) {
        String text = new String(ciphertext, UTF_8);
        return text.substring(0, Math.max(0, text.lastIndexOf(':')));
    }

    private String answer(String operation, JsonObject asked, String field) throws GeneralSecurityException {
        String what = "Vault at %s, asked to %s with key %s,".formatted(url, operation, config.key());
        try {
            var response = send(operation, asked);
            if (response.statusCode() != 200) {
                throw new GeneralSecurityException(what + " answered " + response.statusCode());
            }
            String answer = new JsonObject(response.body())
                    .getJsonObject("data", new JsonObject())
                    .getString(field);
            if (answer == null) {
                throw new GeneralSecurityException(what + " answered without a " + field);
            }
            return answer;
        } catch (DecodeException | ClassCastException e) {
            throw new GeneralSecurityException(what + " did not answer in its language");
        } catch (IOException e) {
            throw new GeneralSecurityException(what + " was not reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GeneralSecurityException(what + " was not waited for", e);
        }
    }

    private HttpResponse<String> send(String operation, JsonObject asked) throws IOException, InterruptedException {
        String path = "/v1/%s/%s/%s".formatted(config.mount(), operation, config.key());
        var request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(config.timeout())
                .header("X-Vault-Request", "true")
                .POST(HttpRequest.BodyPublishers.ofString(asked.encode()));
        if (config.tokenFile().isPresent()) {
            Path token = config.tokenFile().get();
            request.header("X-Vault-Token", Files.readString(token).strip());
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void requireProtected(URI url) {
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && isThisMachine(url))) {
            throw new IllegalStateException("clout.vault.transit.url must be https, since keys travel over it: " + url);
        }
    }

    private static boolean isThisMachine(URI url) {
        try {
            return url.getHost() != null && InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
