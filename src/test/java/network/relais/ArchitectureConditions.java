package network.relais;

import static java.util.Comparator.naturalOrder;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import network.relais.engine.InDiagrams;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the rules of {@link ArchitectureTest} ask of a class, where the library has no words for it. */
final class ArchitectureConditions {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Set<String> FOUND_BY_NAME = Set.of(
            "network.relais.Relais",
            "network.relais.engine.EngineFilters$SignedInPerson",
            "network.relais.ledger.store.OnlyAddedTo");

    private static final Set<String> OTHER_WAYS_TO_THE_CLOCK = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Clock.system(java.time.ZoneId)",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()");

    /** A generator that is given its seed is no chance: it says the same every time. */
    private static final Set<String> DICE = Set.of(
            "java.util.UUID.randomUUID()",
            "java.lang.Math.random()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.SplittableRandom.<init>()");

    private static final Set<String> GENERATORS = Set.of(
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.random.RandomGenerator");

    private ArchitectureConditions() {}

    // ---- who is meant

    /** In {@code network.relais.lead}, and not in a package below it. */
    static final DescribedPredicate<JavaClass> ARE_AT_THE_ROOT_OF_A_FEATURE = DescribedPredicate.describe(
            "are at the root of a feature", type -> type.getPackageName().split("\\.").length == 3);

    /**
     * Members of an interface are public without anybody having said so; the program, and what a servlet filter makes, are
     * found by name; diagrams are one more package that needs beans; and who uses a constant is not to be seen in compiled
     * code.
     */
    static final DescribedPredicate<JavaClass> COULD_BE_PACKAGE_PRIVATE = DescribedPredicate.describe(
            "could be package-private",
            type -> isPublic(type)
                    && !FOUND_BY_NAME.contains(type.getName())
                    && !type.isAnnotatedWith(InDiagrams.class)
                    && !hasNothingButConstants(type)
                    && type.getEnclosingClass().filter(JavaClass::isInterface).isEmpty());

    // ---- what they must and must not do

    static final ArchCondition<JavaClass> BE_SEEN_BY_THEIR_OWN_PACKAGE_ONLY =
            never("be seen by their own package only", (type, report) -> type.getDirectDependenciesToSelf().stream()
                    .filter(use -> !use.getOriginClass().getPackage().equals(type.getPackage()))
                    .map(Dependency::getDescription)
                    .forEach(report));

    static final ArchCondition<JavaClass> NOT_SEE_WHAT_IS_BELOW_THEM =
            never("not see what is below them", (type, report) -> type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> use.getTargetClass().getPackageName().startsWith(type.getPackageName() + "."))
                    .map(Dependency::getDescription)
                    .forEach(report));

    static final ArchCondition<JavaClass> USE_NO_FLOATING_POINT =
            never("use no floating point", (type, report) -> FloatingPoint.usedIn(type)
                    .forEach(report));

    static final ArchCondition<JavaClass> NOT_READ_THE_MACHINES_CLOCK =
            neverAccess("not read the machine's clock", ArchitectureConditions::readsTheClock);

    static final ArchCondition<JavaClass> NOT_THROW_DICE = neverAccess(
            "not throw dice",
            access -> DICE.contains(access.getTarget().getFullName())
                    || GENERATORS.contains(access.getTargetOwner().getName()));

    static final ArchCondition<JavaClass> STREAM_ROWS_IN_A_TRANSACTION_ONLY = neverAccess(
            "stream rows in a transaction only", access -> isStreamOfRows(access) && !isInTransaction(access));

    static final ArchCondition<JavaClass> LIVE_IN_A_PACKAGE_THAT_SAYS_WHAT_IT_IS_FOR =
            never("live in a package that says what it is for", (type, report) -> {
                if (!isTheFirstOfItsPackage(type)) {
                    return;
                }
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    report.accept(type.getPackageName() + " has no package-info.java that is @NullMarked");
                } else if (!textOf(type.getPackageName()).startsWith("/**")) {
                    report.accept(type.getPackageName() + " does not say what it is for in its package-info.java");
                }
            });

    static final ArchCondition<JavaClass> BE_NEEDED_BY_ANOTHER_PACKAGE =
            never("be needed by another package", (type, report) -> {
                if (!isNeededElsewhere(type)) {
                    report.accept(type.getName() + " is public, but no other package needs it");
                }
            });

    static final ArchCondition<JavaClass> NOT_DOUBLE_THEIR_ONLY_IMPLEMENTATION =
            never("not double their only implementation", (type, report) -> {
                var implementations = type.getAllSubclasses();
                if (implementations.size() == 1) {
                    var only = implementations.iterator().next();
                    if (only.getPackage().equals(type.getPackage())) {
                        report.accept(
                                type.getName() + " has one implementation, " + only.getSimpleName() + ", beside it");
                    }
                }
            });

    // ---- how it is found out

    /** Whoever needs a type that is nested in another needs that one too. */
    private static boolean isNeededElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream().anyMatch(use -> isAPromise(use, type))
                || type.getPackage().getClasses().stream()
                        .filter(inner ->
                                inner.getEnclosingClass().filter(type::equals).isPresent())
                        .filter(ArchitectureConditions::isPublic)
                        .anyMatch(ArchitectureConditions::isNeededElsewhere);
    }

    /** Another package uses the type, or gets hold of it through a public type of its own package. */
    private static boolean isAPromise(Dependency use, JavaClass type) {
        var user = use.getOriginClass();
        return !user.getPackage().equals(type.getPackage()) || (isPublic(user) && isInPublicSignature(type, user));
    }

    private static boolean isInPublicSignature(JavaClass type, JavaClass user) {
        return user.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(method -> Stream.concat(
                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getParameterTypes().stream().flatMap(each -> each.getAllInvolvedRawTypes().stream())))
                .anyMatch(type::equals);
    }

    private static boolean hasNothingButConstants(JavaClass type) {
        return type.getMethods().isEmpty()
                && !type.getFields().isEmpty()
                && type.getFields().stream().allMatch(field -> field.getModifiers()
                        .containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL)));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        var target = access.getTarget();
        if (target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")) {
            return !target.getFullName().contains("java.time.Clock)");
        }
        return OTHER_WAYS_TO_THE_CLOCK.contains(target.getFullName());
    }

    /** So that a package is reported once. */
    private static boolean isTheFirstOfItsPackage(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .map(JavaClass::getName)
                .min(naturalOrder())
                .equals(Optional.of(type.getName()));
    }

    private static String textOf(String packageName) {
        try {
            return Files.readString(
                    SOURCES.resolve(packageName.replace('.', '/')).resolve("package-info.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchCondition<JavaClass> neverAccess(String description, Predicate<JavaAccess<?>> forbidden) {
        return never(description, (type, report) -> type.getAccessesFromSelf().stream()
                .filter(forbidden)
                .map(JavaAccess::getDescription)
                .forEach(report));
    }

    private static boolean isStreamOfRows(JavaAccess<?> access) {
        return access.getTarget().getName().equals("queryForStream")
                || (access.getTarget().getName().equals("stream")
                        && access.getTargetOwner().isAssignableTo(JdbcClient.MappedQuerySpec.class));
    }

    /** Of the method or its class, by {@code @UseCase} as well. */
    private static boolean isInTransaction(JavaAccess<?> access) {
        return access.getOriginOwner().isMetaAnnotatedWith(Transactional.class)
                || access.getOrigin().isMetaAnnotatedWith(Transactional.class);
    }

    private interface Inspection {

        void of(JavaClass type, Consumer<String> report);
    }

    /** A condition that fails with each sentence that the inspection reports. */
    private static ArchCondition<JavaClass> never(String description, Inspection inspection) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                inspection.of(type, sentence -> events.add(SimpleConditionEvent.violated(type, sentence)));
            }
        };
    }
}
