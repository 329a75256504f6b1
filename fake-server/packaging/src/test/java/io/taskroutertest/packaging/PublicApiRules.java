package io.taskroutertest.packaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must be true of the public API of every jar. */
final class PublicApiRules {

    private PublicApiRules() {}

    static final ArchRule EVERY_TYPE_IS_MARKED = visibleTypes("carry @API with the version that brought them", type -> {
        boolean marked =
                PublicApi.status(type).filter(api -> !api.since().isEmpty()).isPresent();
        return marked ? Stream.empty() : Stream.of(type.getName() + " has no @API with the version that brought it");
    });

    static final ArchRule NO_SIGNATURE_MENTIONS_INTERNAL_TYPES = visibleTypes(
            "mention no internal types",
            type -> PublicApi.mentions(type).stream()
                    .filter(mention -> PublicApi.isInternal(mention.type()))
                    .map(mention ->
                            mention.place() + " mentions " + mention.type().getName()));

    private static ArchRule visibleTypes(String should, Function<JavaClass, Stream<String>> complaints) {
        return classes()
                .that(DescribedPredicate.describe(
                        "users can name", (JavaClass type) -> !PublicApi.isInternal(type) && PublicApi.isVisible(type)))
                .should(condition(
                        should,
                        (type, complain) -> complaints.apply(type).distinct().forEach(complain)));
    }

    private interface Check {
        void check(JavaClass type, Consumer<String> complain);
    }

    private static ArchCondition<JavaClass> condition(String should, Check check) {
        return new ArchCondition<>(should) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, complaint -> events.add(SimpleConditionEvent.violated(type, complaint)));
            }
        };
    }
}
