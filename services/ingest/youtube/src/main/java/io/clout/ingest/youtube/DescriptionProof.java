// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.ExternalAccount;
import io.clout.ingest.link.Evidence;
import io.clout.ingest.link.HandleProof;
import io.clout.ingest.link.Lookup;
import io.clout.ingest.poll.Access;
import io.clout.ingest.poll.NetworkFailure;
import io.clout.ingest.poll.Reply;
import io.clout.proto.account.v1.Account;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A channel is the person's if they can write a code into its description. */
record DescriptionProof(YouTubeClient client) implements HandleProof {

    @Override
    public Lookup find(String handle) throws NetworkFailure {
        Optional<ChannelName> name = ChannelName.parse(handle);
        return name.isEmpty()
                ? new Lookup.Refused("not-a-handle")
                : lookup(client.channel("snippet", name.get().query(), new Access.Public()));
    }

    @Override
    public Evidence evidence(ExternalAccount account, List<Account> linked) {
        return new Evidence.Code("profile_bio");
    }

    @Override
    public boolean shows(ExternalAccount account, String code) throws NetworkFailure {
        Optional<Reply> channel = client.channel("snippet", Map.of("id", account.id()), new Access.Public());
        return channel.isPresent()
                && channel.get().object("snippet").text("description").contains(code);
    }

    /** A channel of old may have no handle; it is then known by its title. */
    static Lookup lookup(Optional<Reply> channel) throws NetworkFailure {
        if (channel.isEmpty()) {
            return new Lookup.NotFound();
        }
        Reply snippet = channel.get().object("snippet");
        String name = snippet.has("customUrl") ? snippet.text("customUrl") : snippet.text("title");
        String handle = name.startsWith("@") ? name.substring(1) : name;
        return new Lookup.Found(new ExternalAccount(channel.get().text("id"), handle));
    }
}
