// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clout.ingest.poll.NetworkFailure.Kind;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.255.255", "100.128.0.0", "172.32.0.1", "2606:4700::1111"})
    void addressesOfTheInternetArePublic(String address) throws UnknownHostException {
        assertThat(PublicServer.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.168.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::7f00:1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void allOthersAreNot(String address) throws UnknownHostException {
        assertThat(PublicServer.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1",
                "https://127.0.0.1",
                "https://localhost",
                "https://[::1]:8080",
                "https://me@1.1.1.1",
                "x:y"
            })
    void onlyHttpsToPublicAddressesIsAllowed(String uri) {
        NetworkFailure refused =
                catchThrowableOfType(NetworkFailure.class, () -> PublicServer.require(URI.create(uri)));

        assertThat(refused.kind()).isEqualTo(Kind.NOT_ALLOWED);
    }
}
