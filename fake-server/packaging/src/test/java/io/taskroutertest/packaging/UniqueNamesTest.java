package io.taskroutertest.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A simple class name exists once in the product: a reader who meets it need not ask which one is meant. */
@AnalyzeClasses(packages = "io.taskroutertest", importOptions = DoNotIncludeTests.class)
class UniqueNamesTest {

    @ArchTest
    static void noTwoTopLevelClassesHaveTheSameSimpleName(JavaClasses classes) {
        Map<String, List<String>> bySimpleName = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertThat(bySimpleName).hasSizeGreaterThan(500);
        assertThat(bySimpleName.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    }
}
