// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://10.1.2.3/hook",
                "https://192.168.0.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/hook",
                "https://0.0.0.0/hook",
                "https://[::1]/hook",
                "https://[fe80::1]/hook",
                "https://[fd00::1]/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "http://8.8.8.8/hook",
                "https://user@8.8.8.8/hook",
                "ftp://8.8.8.8/hook",
                "https:///hook",
                "not an address"
            })
    void whatIsNotPublicIsRefused(String url) {
        assertThatThrownBy(() -> Target.resolve(url, false)).isInstanceOf(Target.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://8.8.8.8/hook?a=b", "https://8.8.8.8:8443/hook?a=b"})
    void whatIsPublicIsTaken(String url) throws Target.Refused {
        Target target = Target.resolve(url, false);
        assertThat(target.address().getHostAddress()).isEqualTo("8.8.8.8");
        assertThat(target.path()).isEqualTo("/hook?a=b");
        assertThat(target.port()).isEqualTo(url.contains(":8443") ? 8443 : 443);
    }
}
