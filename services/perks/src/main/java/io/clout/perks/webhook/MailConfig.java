// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** E-mail by the operator's SMTP server, which {@code quarkus.mailer.*} names. */
@ConfigMapping(prefix = "clout.mail")
public interface MailConfig {

    /** Who e-mails are from; without it none are sent. */
    Optional<String> from();
}
