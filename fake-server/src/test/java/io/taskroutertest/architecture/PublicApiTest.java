package io.taskroutertest.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** What users see is small, marked, and speaks of nothing that is ours alone. */
@AnalyzeClasses(packages = "io.taskroutertest", importOptions = DoNotIncludeTests.class)
class PublicApiTest {

    @ArchTest
    static final ArchRule publicTypesAreMarked = classes()
            .that()
            .resideInAPackage("io.taskroutertest")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .beAnnotatedWith(API.class);

    @ArchTest
    static final ArchRule noPublicSignatureMentionsInternalTypes = classes()
            .that()
            .resideInAPackage("io.taskroutertest")
            .and()
            .arePublic()
            .should(mentionNoInternalTypes());

    @ArchTest
    static final ArchRule onlyTheDoorKnowsWireMock = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.taskroutertest",
                    "io.taskroutertest.internal.door",
                    "io.taskroutertest.internal.guard",
                    "io.taskroutertest.internal.server")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.tomakehurst..", "wiremock..");

    @ArchTest
    static final ArchRule onlyTheDoorKnowsTheTwilioSdk = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.taskroutertest", "io.taskroutertest.internal.door", "io.taskroutertest.internal.guard")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.twilio..");

    private static ArchCondition<JavaClass> mentionNoInternalTypes() {
        return new ArchCondition<>("mention no internal types in public signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (!unit.getModifiers().contains(JavaModifier.PUBLIC)) {
                        continue;
                    }
                    Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                            .filter(mentioned -> mentioned.getPackageName().startsWith("io.taskroutertest.internal"))
                            .forEach(mentioned -> events.add(SimpleConditionEvent.violated(
                                    unit, unit.getFullName() + " mentions " + mentioned.getName())));
                }
            }
        };
    }
}
