// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import io.clout.proto.perk.v1.BrandScope;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Scopes by their names in tokens: {@code BRAND_SCOPE_CAMPAIGNS_READ} is {@code campaigns:read}. */
public final class Scopes {

    private static final String PREFIX = "BRAND_SCOPE_";

    private Scopes() {}

    /** The name in tokens. */
    public static String name(BrandScope scope) {
        return scope.name().substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** Names that are no scopes are passed over: an older version of this service may have known them. */
    static Set<BrandScope> of(String[] names) {
        var wanted = Set.of(names);
        var scopes = EnumSet.noneOf(BrandScope.class);
        Arrays.stream(BrandScope.values())
                .filter(scope -> scope != BrandScope.UNRECOGNIZED && scope != BrandScope.BRAND_SCOPE_UNSPECIFIED)
                .filter(scope -> wanted.contains(name(scope)))
                .forEach(scopes::add);
        return scopes;
    }
}
