// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.http;

import io.clout.gateway.problem.ApiProblem;
import io.clout.gateway.problem.InputError;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** Refuses query parameters that a resource does not declare: a misspelt filter must not pass for no filter. */
@Provider
class KnownParameters implements ContainerRequestFilter {
    private final ConcurrentHashMap<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final ResourceInfo resource;

    KnownParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        var declared = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declared);
        var unknown = given.keySet().stream()
                .filter(name -> !declared.contains(name))
                .map(name -> InputError.inParameter(name, "unknown parameter" + choice(declared)))
                .toList();
        if (!unknown.isEmpty()) {
            throw ApiProblem.invalid(unknown);
        }
    }

    private static Set<String> declared(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                .map(KnownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Parameter parameter) {
        var name = parameter.getAnnotation(RestQuery.class).value();
        return name.isEmpty() ? parameter.getName() : name;
    }

    private static String choice(Set<String> declared) {
        return declared.isEmpty() ? "" : "; the parameters are " + String.join(", ", declared);
    }
}
