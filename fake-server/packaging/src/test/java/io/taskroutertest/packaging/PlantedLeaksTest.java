package io.taskroutertest.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the public API find what they are there to find. */
class PlantedLeaksTest {

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("io.taskroutertest.packaging.planted");

    @Test
    void everyPlaceOfASignatureIsLookedAt() {
        List<String> complaints = complaints(PublicApiRules.NO_SIGNATURE_MENTIONS_INTERNAL_TYPES);

        assertThat(PLANTED.stream()
                        .filter(type -> type.getSimpleName().startsWith("In")
                                && type.getName().contains("Mistakes$")))
                .hasSize(12)
                .allSatisfy(type -> assertThat(complaints)
                        .anyMatch(complaint -> complaint.contains(type.getSimpleName())
                                && complaint.contains("mentions io.taskroutertest.packaging.internal.Secret")));
    }

    @Test
    void whatNobodyCanNameMayMentionAnything() {
        assertThat(complaints(PublicApiRules.NO_SIGNATURE_MENTIONS_INTERNAL_TYPES))
                .noneMatch(complaint -> complaint.contains("NoMistakes"));
    }

    @Test
    void everyPublicTypeIsToBeMarkedWithItsVersion() {
        assertThat(complaints(PublicApiRules.EVERY_TYPE_IS_MARKED))
                .extracting(complaint -> complaint.substring(
                        complaint.lastIndexOf('.', complaint.indexOf(' ')) + 1, complaint.indexOf(' ')))
                .containsExactlyInAnyOrder("Unmarked", "Unmarked$Inside", "WithoutItsVersion");
    }

    private static List<String> complaints(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().getDetails().stream()
                .flatMap(detail -> Arrays.stream(detail.split("\n")))
                .toList();
    }
}
