// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fields that Kubernetes does not know, which a cluster would drop without a word or refuse. */
final class UnknownFields {

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** Paths of all of them. */
    static List<String> of(Object resource) {
        var fields = new UnknownFields();
        fields.look(resource.getClass().getSimpleName(), resource);
        return fields.found;
    }

    private void look(String path, Object value) {
        switch (value) {
            case GenericKubernetesResource resource -> found.add(path + " of the unknown kind " + resource.getKind());
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(path + "[" + i + "]", list.get(i));
                }
            }
            case Map<?, ?> map -> map.forEach((key, inner) -> look(path + "." + key, inner));
            case KubernetesResource resource -> lookInside(path, resource);
            default -> {
                // A plain value.
            }
        }
    }

    private void lookInside(String path, KubernetesResource resource) {
        for (Method method : resource.getClass().getMethods()) {
            if (method.getParameterCount() > 0 || !method.getName().startsWith("get")) {
                continue;
            }
            Object value;
            try {
                value = method.invoke(resource);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(path + "." + method.getName(), e);
            }
            if (value == null) {
                continue;
            }
            if (method.isAnnotationPresent(JsonAnyGetter.class)) {
                ((Map<?, ?>) value).keySet().forEach(key -> found.add(path + "." + key));
            } else {
                look(path + "." + method.getName().substring(3), value);
            }
        }
    }
}
