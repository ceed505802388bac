package org.huiying.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What the ready-made conditions of ArchUnit do not say. */
final class ArchitectureConditions {

    private static final String TRANSACTIONAL = "org.springframework.transaction.annotation.Transactional";
    private static final Set<String> CLOCKS_AND_CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current");

    private ArchitectureConditions() {}

    static ArchCondition<JavaClass> readNeitherClockNorChance() {
        return new ArchCondition<>("read neither clock nor chance") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(access -> CLOCKS_AND_CHANCE.contains(
                                access.getTargetOwner().getName() + "." + access.getName()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> beClosed() {
        return satisfied("be closed", ArchitectureConditions::isClosed);
    }

    static ArchCondition<JavaClass> notBeTransactional() {
        return satisfied(
                "not be transactional",
                type -> !type.isAnnotatedWith(TRANSACTIONAL)
                        && type.getMethods().stream().noneMatch(method -> method.isAnnotatedWith(TRANSACTIONAL)));
    }

    static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return satisfied(
                "stand in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    /** A subtype of the named type, which need not be on the class path. */
    static DescribedPredicate<JavaClass> named(String name) {
        return new DescribedPredicate<>(name) {
            @Override
            public boolean test(JavaClass type) {
                return type.getName().equals(name);
            }
        };
    }

    private static boolean isClosed(JavaClass type) {
        if (type.isInterface()) {
            return type.reflect().isSealed() || type.isAnnotatedWith(FunctionalInterface.class) || type.isAnnotation();
        }
        return type.isRecord()
                || type.isEnum()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.getRawSuperclass().filter(JavaClass::isEnum).isPresent();
    }

    private static ArchCondition<JavaClass> satisfied(String text, Predicate<JavaClass> predicate) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!predicate.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + text));
                }
            }
        };
    }
}
