// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

import io.clout.common.network.NetworkName;
import io.clout.common.time.Timestamps;
import io.clout.perks.facts.PersonFacts;
import io.clout.proto.perk.v1.Criterion;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.FactSource;
import io.clout.proto.perk.v1.ReasonCode;
import java.time.LocalDate;
import java.util.UUID;

/** Criteria about what a person has or has not. */
final class MemberChecks {

    private MemberChecks() {}

    static Finding network(Criterion criterion, PersonFacts facts) {
        var words = Finding.about(criterion, FactSource.FACT_SOURCE_ACCOUNTS)
                .with("network", NetworkName.of(criterion.getNetwork()))
                .asOf(facts.networks().asOf());
        return facts.networks().value().contains(criterion.getNetwork())
                ? words.yes(ReasonCode.REASON_CODE_NETWORK_LINKED)
                : words.no(ReasonCode.REASON_CODE_NETWORK_NOT_LINKED);
    }

    static Finding language(Criterion criterion, PersonFacts facts) {
        DeclaredFacts declared = facts.declared();
        var words = Finding.about(criterion, FactSource.FACT_SOURCE_DECLARED).with("language", criterion.getLanguage());
        if (declared.getLanguagesCount() == 0) {
            return words.no(ReasonCode.REASON_CODE_LANGUAGE_UNKNOWN);
        }
        words.asOf(Timestamps.instant(declared.getDeclaredAt()));
        return declared.getLanguagesList().contains(criterion.getLanguage())
                ? words.yes(ReasonCode.REASON_CODE_LANGUAGE_SPOKEN)
                : words.no(ReasonCode.REASON_CODE_LANGUAGE_NOT_SPOKEN);
    }

    static Finding notClaimedBefore(Criterion criterion, UUID brandId, PersonFacts facts) {
        var words = Finding.about(criterion, FactSource.FACT_SOURCE_CLAIMS);
        LocalDate claimed = facts.claimed().get(brandId);
        return claimed == null
                ? words.yes(ReasonCode.REASON_CODE_NOT_CLAIMED_BEFORE)
                : words.with("claimed", claimed.toString()).no(ReasonCode.REASON_CODE_CLAIMED_BEFORE);
    }
}
