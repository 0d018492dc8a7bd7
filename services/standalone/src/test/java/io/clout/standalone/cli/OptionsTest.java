// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void optionsMayStandAnywhere() {
        var options = Options.parse(List.of("--port", "9000", "ada", "--json", "--home", "/home/ada/clout"));

        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.json()).isTrue();
        assertThat(options.train()).isTrue();
        assertThat(options.names()).containsExactly("ada");
        assertThat(options.home().directory()).hasToString("/home/ada/clout");
    }

    @Test
    void aDashIsNoOptionButWhatComesIn() {
        assertThat(Options.parse(List.of("-", "--json")).names()).containsExactly("-");
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> Options.parse(List.of("--port"))).hasMessage("--port needs a value");
        assertThatThrownBy(() -> Options.parse(List.of("--port", "web"))).hasMessage("--port needs a number, not web");
        assertThatThrownBy(() -> Options.parse(List.of("--prot", "1"))).hasMessage("unknown option --prot");
    }
}
