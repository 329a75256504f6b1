package io.taskroutertest.packaging;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** What of a class a user's code can name, and so what must not change without a word. */
final class PublicApi {

    private static final String OURS = "io.taskroutertest";
    private static final String INTERNAL = ".internal";

    private PublicApi() {}

    /** Where a type is mentioned, in words. */
    record Mention(String place, JavaClass type) {}

    static boolean isInternal(JavaClass type) {
        return isOurs(type) && (type.getPackageName() + ".").contains(INTERNAL + ".");
    }

    static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(OURS + ".");
    }

    /** Public or protected, and so is whatever it stands in. */
    static boolean isVisible(JavaClass type) {
        return canBeNamed(type.getModifiers())
                && type.getEnclosingClass().map(PublicApi::isVisible).orElse(true);
    }

    /** The status of a type counts for what stands in it. */
    static Optional<API> status(JavaClass type) {
        return type.isAnnotatedWith(API.class)
                ? Optional.of(type.getAnnotationOfType(API.class))
                : type.getEnclosingClass().flatMap(PublicApi::status);
    }

    /** Everything that a signature of this type, or one that it inherits from a type of ours, speaks of. */
    static List<Mention> mentions(JavaClass type) {
        List<Mention> mentions = new ArrayList<>();
        String name = type.getName();
        add(mentions, name + " in its type parameters", type.getTypeParameters());
        add(
                mentions,
                name + " as what it extends",
                type.getSuperclass().stream().toList());
        add(mentions, name + " as what it implements", type.getInterfaces());
        type.getAnnotations()
                .forEach(annotation -> mentions.add(new Mention(name + " as an annotation", annotation.getRawType())));
        type.getAllMembers().stream()
                .filter(member -> isOurs(member.getOwner()) && canBeNamed(member.getModifiers()))
                .forEach(member -> add(mentions, member));
        return mentions;
    }

    private static void add(List<Mention> mentions, JavaMember member) {
        String name = member.getFullName();
        if (member instanceof JavaField field) {
            add(mentions, name, List.of(field.getType()));
        } else if (member instanceof JavaCodeUnit unit) {
            add(mentions, name + " as what it returns", List.of(unit.getReturnType()));
            add(mentions, name + " as a parameter", unit.getParameterTypes());
            add(mentions, name + " in its type parameters", unit.getTypeParameters());
            add(mentions, name + " as what it throws", unit.getExceptionTypes());
        }
    }

    private static void add(List<Mention> mentions, String place, Collection<? extends JavaType> types) {
        types.stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .flatMap(PublicApi::withEnclosing)
                .forEach(type -> mentions.add(new Mention(place, type)));
    }

    private static Stream<JavaClass> withEnclosing(JavaClass type) {
        return Stream.iterate(
                        Optional.of(type), Optional::isPresent, inner -> inner.flatMap(JavaClass::getEnclosingClass))
                .flatMap(Optional::stream);
    }

    private static boolean canBeNamed(Collection<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
