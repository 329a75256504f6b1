package io.taskroutertest.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Collectors;

/** What users see of all jars is marked, and speaks of nothing that is ours alone. */
@AnalyzeClasses(packages = "io.taskroutertest", importOptions = DoNotIncludeTests.class)
class PublicApiTest {

    @ArchTest
    static final ArchRule everyTypeIsMarked = PublicApiRules.EVERY_TYPE_IS_MARKED;

    @ArchTest
    static final ArchRule noSignatureMentionsInternalTypes = PublicApiRules.NO_SIGNATURE_MENTIONS_INTERNAL_TYPES;

    /** Of each jar at least one: so the rules have seen them all. */
    @ArchTest
    static void theApiIsInAPackageForEachSubject(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(type -> !PublicApi.isInternal(type))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "io.taskroutertest",
                        "io.taskroutertest.model",
                        "io.taskroutertest.worker",
                        "io.taskroutertest.callback",
                        "io.taskroutertest.call",
                        "io.taskroutertest.fault",
                        "io.taskroutertest.incident",
                        "io.taskroutertest.coverage",
                        "io.taskroutertest.junit",
                        "io.taskroutertest.assertions");
    }
}
