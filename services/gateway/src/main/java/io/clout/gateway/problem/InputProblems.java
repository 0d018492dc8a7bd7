// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Invalid bodies and parameters, reported field by field and in our own words instead of the libraries'. */
final class InputProblems {
    private InputProblems() {}

    static ApiProblem of(ConstraintViolationException violations) {
        return ApiProblem.invalid(violations.getConstraintViolations().stream()
                .map(InputProblems::error)
                .sorted(Comparator.comparing(
                        error -> error.pointer().or(error::parameter).orElse("")))
                .toList());
    }

    static ApiProblem of(JsonProcessingException malformed) {
        return ApiProblem.invalid(List.of(InputError.inBody(pointer(malformed), detail(malformed))));
    }

    /** A violation's path is method, parameter, then the fields of the body, if it is in the body. */
    private static InputError error(ConstraintViolation<?> violation) {
        var steps = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::getName)
                .skip(1)
                .toList();
        if (steps.size() == 1 && !violation.getMessageTemplate().contains("NotNull")) {
            return InputError.inParameter(steps.getFirst(), violation.getMessage());
        }
        var pointer = steps.stream().skip(1).reduce("", JsonPointers::append, String::concat);
        return InputError.inBody(pointer, steps.size() == 1 ? "the body is missing" : violation.getMessage());
    }

    private static String pointer(JsonProcessingException malformed) {
        if (!(malformed instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .reduce("", JsonPointers::append, String::concat);
    }

    private static String detail(JsonProcessingException malformed) {
        return switch (malformed) {
            case UnrecognizedPropertyException unknown ->
                "unknown field; the fields are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case InvalidFormatException format -> "must be " + expected(format.getTargetType());
            case MismatchedInputException mismatch -> "must be " + expected(mismatch.getTargetType());
            case JsonMappingException _ -> "is invalid";
            default -> "is not JSON";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of a different type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a date such as 2001-12-31";
        }
        return CharSequence.class.isAssignableFrom(type)
                ? "a string"
                : type.isRecord() ? "an object" : "of a different type";
    }
}
