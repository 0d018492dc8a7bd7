// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.clout.common.problem.Problem;
import io.clout.proto.perk.v1.BrandScope;
import io.clout.proto.perk.v1.BrandState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "javascript:alert(1)",
                "https://",
                "https://you@example.org",
                "example.org",
                "https://exa mple.org",
                ""
            })
    void onlyAddressesByHttpsAreWebsites(String address) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> BrandRules.website(address));
    }

    @Test
    void blanksAroundAnAddressAreDropped() {
        assertThat(BrandRules.website(" https://example.org/perks ")).isEqualTo("https://example.org/perks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"perks", "perks@", "@example.org", "perks@example", "a b@example.org", "a@b@example.org"})
    void whatIsNoEmailAddressIsRefused(String address) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> BrandRules.email(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "two\nlines", "nul\0", "   "})
    void whatCannotBeShownAsANameIsRefused(String name) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> BrandRules.name(name));
    }

    @Test
    void namesAreCountedInCharactersNotInUnits() {
        assertThatNoException().isThrownBy(() -> BrandRules.name("\uD83D\uDE00".repeat(80)));
    }

    @Test
    void brandsThatAreDeclinedAreGivenAReason() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> BrandRules.reason(BrandState.BRAND_STATE_DECLINED, " "));
        assertThat(BrandRules.reason(BrandState.BRAND_STATE_APPROVED, "")).isEmpty();
    }

    @Test
    void scopesAreStoredByTheirNamesInTokens() {
        assertThat(BrandRules.scopes(List.of(
                        BrandScope.BRAND_SCOPE_CAMPAIGNS_READ,
                        BrandScope.BRAND_SCOPE_CLAIMS_READ,
                        BrandScope.BRAND_SCOPE_CAMPAIGNS_READ)))
                .containsExactly("campaigns:read", "claims:read");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> BrandRules.scopes(List.of()));
    }
}
