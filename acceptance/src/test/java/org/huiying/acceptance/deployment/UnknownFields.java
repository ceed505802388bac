package org.huiying.acceptance.deployment;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds fields that a Kubernetes model did not know: it keeps them aside instead of refusing them. */
final class UnknownFields {

    private static final String MODELS = "io.fabric8.kubernetes.api.model";

    private UnknownFields() {}

    static List<String> of(Object model) {
        var found = new ArrayList<String>();
        if (!(model instanceof GenericKubernetesResource)) {
            collect(model, model.getClass().getSimpleName(), found);
        }
        return found;
    }

    private static void collect(Object value, String path, List<String> found) {
        switch (value) {
            case null -> {}
            case Collection<?> many -> many.forEach(one -> collect(one, path, found));
            case Map<?, ?> map -> map.values().forEach(one -> collect(one, path, found));
            default -> {
                if (value.getClass().getName().startsWith(MODELS)) {
                    fields(value, path, found);
                }
            }
        }
    }

    private static void fields(Object model, String path, List<String> found) {
        for (var method : model.getClass().getMethods()) {
            if (method.getName().equals("getAdditionalProperties")) {
                ((Map<?, ?>) call(method, model)).keySet().forEach(name -> found.add(path + "." + name));
            } else if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
                collect(call(method, model), path + "." + method.getName().substring(3), found);
            }
        }
    }

    private static Object call(Method getter, Object model) {
        try {
            return getter.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
