// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.poll;

import io.clout.ingest.network.NotMeasured;
import io.clout.proto.account.v1.NotMeasuredSignal;
import io.clout.proto.signal.v1.SignalKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reading did not measure, as the database keeps it and as people see it. */
final class Missed {

    /** Enough to look for; a list of thousands would tell nobody more. */
    private static final int MOST_ITEMS = 10;

    private Missed() {}

    static JsonArray json(List<NotMeasured> missed) {
        var array = new JsonArray();
        missed.forEach(one -> array.add(new JsonObject()
                .put("kind", one.kind().name())
                .put("reason", one.reason())
                .put("item", one.item())));
        return array;
    }

    /** One for each kind and reason. */
    static List<NotMeasuredSignal> signals(JsonArray missed) {
        Map<String, NotMeasuredSignal.Builder> signals = new LinkedHashMap<>();
        for (int i = 0; i < missed.size(); i++) {
            JsonObject one = missed.getJsonObject(i);
            var kind = SignalKind.valueOf(one.getString("kind"));
            var signal = signals.computeIfAbsent(
                    kind + "/" + one.getString("reason"),
                    _ -> NotMeasuredSignal.newBuilder().setKind(kind).setReason(one.getString("reason")));
            String item = one.getString("item");
            if (!item.isEmpty()
                    && signal.getItemsCount() < MOST_ITEMS
                    && !signal.getItemsList().contains(item)) {
                signal.addItems(item);
            }
        }
        List<NotMeasuredSignal> all = new ArrayList<>();
        signals.values().forEach(signal -> all.add(signal.build()));
        return all;
    }
}
