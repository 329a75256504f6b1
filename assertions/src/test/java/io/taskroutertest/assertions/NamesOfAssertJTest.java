package io.taskroutertest.assertions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * No assertion has a name that AssertJ's own assertions have: beside an {@code isIn} for activities, AssertJ's {@code
 * isNotIn} would be offered, and pass whatever the activity is. An override of AssertJ's method is no second meaning.
 */
@AnalyzeClasses(packages = {"io.taskroutertest.assertions", "com.example.custom"})
class NamesOfAssertJTest {

    private static final Set<String> NAMES = Arrays.stream(AbstractAssert.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    @ArchTest
    static final ArchRule noAssertionHasANameOfAssertJ = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(AbstractAssert.class)
            .and()
            .areNotPrivate()
            .should(new ArchCondition<>("not have the name of a method of AssertJ's AbstractAssert") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean taken = NAMES.contains(method.getName()) && !isOverride(method);
                    events.add(new SimpleConditionEvent(
                            method, !taken, method.getFullName() + " has the name of a method of AbstractAssert"));
                }
            });

    @ArchTest
    static void theRuleFindsAnOverloadButNoOverride(JavaClasses all) {
        JavaClasses planted = new ClassFileImporter().importPackages("com.example.planted");

        assertThat(noAssertionHasANameOfAssertJ
                        .evaluate(planted)
                        .getFailureReport()
                        .getDetails())
                .hasSize(1)
                .first()
                .asString()
                .contains("Overloading.isIn(");
    }

    private static boolean isOverride(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.BRIDGE)
                || method.getOwner().getAllRawSuperclasses().stream()
                        .filter(it ->
                                it.isEquivalentTo(AbstractAssert.class) || it.isAssignableTo(AbstractAssert.class))
                        .map(it -> it.tryGetMethod(
                                        method.getName(),
                                        method.getRawParameterTypes().stream()
                                                .map(type -> type.getName())
                                                .toArray(String[]::new))
                                .orElse(null))
                        .filter(Objects::nonNull)
                        .anyMatch(it -> it.getOwner().isEquivalentTo(AbstractAssert.class));
    }
}
