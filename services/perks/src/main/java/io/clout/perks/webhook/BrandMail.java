// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.clout.common.postgres.Database;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes to a brand's contact that events do not arrive. Sent once and not tried again: the console and the other endpoints say it too. */
@ApplicationScoped
class BrandMail {
    private static final Logger LOG = Logger.getLogger(BrandMail.class);

    private final MailConfig config;
    private final Mailer mailer;
    private final Database database;

    BrandMail(MailConfig config, Mailer mailer, Database database) {
        this.config = config;
        this.mailer = mailer;
        this.database = database;
    }

    /** An endpoint that began to fail, or was switched off. */
    record Trouble(UUID brandId, String url, boolean disabled, String error) {}

    /** Writes, if this installation can. */
    void tell(Trouble trouble) {
        config.from()
                .ifPresent(from -> Database.first(
                                database.run("select name, contact_email from brand where id = $1", trouble.brandId()))
                        .ifPresent(brand ->
                                send(from, brand.getString("contact_email"), brand.getString("name"), trouble)));
    }

    private void send(String from, String to, String brand, Trouble trouble) {
        String subject = trouble.disabled()
                ? "Events of %s are not sent to one endpoint any more".formatted(brand)
                : "Events of %s do not arrive at one endpoint".formatted(brand);
        String text = """
                %s

                %s

                %s
                """.formatted(
                        trouble.url(),
                        trouble.error(),
                        trouble.disabled()
                                ? "The endpoint is switched off. Switch it on again in the console, under Webhooks: what was missed is sent then."
                                : "We keep trying for three days. In the console, under Webhooks, you see every message and can send it again.");
        try {
            mailer.send(Mail.withText(to, subject, text).setFrom(from));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The contact of brand %s got no e-mail about %s", trouble.brandId(), trouble.url());
        }
    }
}
