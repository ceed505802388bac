package org.huiying.assessment.plan.domain;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is missing in a record that came from outside: JSON leaves null where the type promises a value. */
final class RecordShape {

    private RecordShape() {}

    /** JSON pointers of all missing values that are not declared nullable. */
    static List<String> missing(Record root) {
        var found = new ArrayList<String>();
        visit(root, "", found);
        return List.copyOf(found);
    }

    private static void visit(@Nullable Object value, String pointer, List<String> found) {
        switch (value) {
            case null -> found.add(pointer);
            case Record branch -> {
                for (var component : branch.getClass().getRecordComponents()) {
                    var child = read(branch, component);
                    if (child != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        visit(child, pointer + "/" + component.getName(), found);
                    }
                }
            }
            case List<?> items -> {
                for (var i = 0; i < items.size(); i++) {
                    visit(items.get(i), pointer + "/" + i, found);
                }
            }
            case Map<?, ?> entries -> entries.forEach((key, item) -> visit(item, pointer + "/" + key, found));
            default -> {}
        }
    }

    private static @Nullable Object read(Record owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("unreadable record " + owner.getClass(), e);
        }
    }
}
