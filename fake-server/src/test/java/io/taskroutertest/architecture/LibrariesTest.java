package io.taskroutertest.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Libraries that users bring along are known in as few places as can be. */
@AnalyzeClasses(packages = "io.taskroutertest", importOptions = DoNotIncludeTests.class)
class LibrariesTest {

    @ArchTest
    static final ArchRule onlyTheDoorKnowsWireMock = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.taskroutertest",
                    "io.taskroutertest.internal.door",
                    "io.taskroutertest.internal.guard",
                    "io.taskroutertest.internal.assembly",
                    "io.taskroutertest.internal.cli",
                    "io.taskroutertest.internal.control")
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

    @ArchTest
    static final ArchRule onlyDefinitionsKnowYaml = noClasses()
            .that()
            .resideOutsideOfPackage("io.taskroutertest.internal.definition")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml..");

    /** They follow Jackson's own core version by version, and users bring another one. */
    @ArchTest
    static final ArchRule nothingKnowsJacksonsModules = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.fasterxml.jackson.dataformat..",
                    "com.fasterxml.jackson.datatype..",
                    "com.fasterxml.jackson.module..");
}
