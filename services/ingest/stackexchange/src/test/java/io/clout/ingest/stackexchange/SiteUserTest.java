// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteUserTest {

    @ParameterizedTest
    @CsvSource({
        "https://stackoverflow.com/users/22656/ada, stackoverflow/22656",
        "stackoverflow.com/users/22656, stackoverflow/22656",
        "https://math.stackexchange.com/users/7/ada?tab=profile, math.stackexchange/7",
        "https://mathoverflow.net/users/7/ada, mathoverflow.net/7",
        "22656, stackoverflow/22656",
        "superuser/5, superuser/5",
    })
    void understandsWhatPeopleWrite(String handle, String id) {
        assertThat(SiteUser.parse(handle)).map(SiteUser::id).contains(id);
        assertThat(SiteUser.parse(id)).as("its own id").map(SiteUser::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "https://stackoverflow.com/questions/1", "https://evil.example/users/7", "../7", ""})
    void takesNothingElseForAnAccount(String handle) {
        assertThat(SiteUser.parse(handle)).isEmpty();
    }
}
