// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "192.0.2.1",
                "198.51.100.7",
                "203.0.113.9",
                "2001:db8::1",
                "3fff:1::1",
                "2001::1",
                "2002:a00:1::1",
                "ff02::1"
            })
    void addressesOfOnesOwnNetworkAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicHost.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "198.20.0.1", "2606:4700::1111", "2001:4860:4860::8888"})
    void addressesOfTheInternetArePublic(String address) throws UnknownHostException {
        assertThat(PublicHost.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void namesOfOnesOwnNetworkAreRefused() {
        assertThat(catchThrowableOfType(NetworkFailure.class, () -> PublicHost.address("localhost"))
                        .kind())
                .isEqualTo(NetworkFailure.Kind.NOT_THERE);
    }
}
