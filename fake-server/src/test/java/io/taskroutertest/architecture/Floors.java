package io.taskroutertest.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the rule that the rooms below a package stand on floors: a room may import from lower floors only.
 *
 * <p>A room is a package and all below it. In the picture of a whole product a name in parentheses is a public package,
 * {@code (entry)} the topmost one, and every public package has to be there; in the picture of a room it is the room's own package without those below it.
 */
final class Floors {

    private final String root;
    private final List<List<Room>> floors = new ArrayList<>();

    private record Room(String name, DescribedPredicate<JavaClass> classes) {}

    private Floors(String root) {
        this.root = root;
    }

    static Floors of(String root) {
        return new Floors(root);
    }

    /** Adds the floor below the one that was added last. */
    Floors floor(String... names) {
        floors.add(List.of(names).stream().map(this::room).toList());
        return this;
    }

    private Room room(String name) {
        if (!name.startsWith("(")) {
            return new Room(name, below(root + "." + name));
        }
        String bare = name.substring(1, name.length() - 1);
        if (root.endsWith("." + bare)) {
            return new Room(bare, exactly(root));
        }
        return new Room(bare, bare.equals("entry") ? exactly(outside()) : below(outside() + "." + bare));
    }

    private static DescribedPredicate<JavaClass> exactly(String packageName) {
        return describe("in " + packageName, it -> it.getPackageName().equals(packageName));
    }

    private static DescribedPredicate<JavaClass> below(String packageName) {
        return describe(
                "in or below " + packageName,
                it -> it.getPackageName().equals(packageName)
                        || it.getPackageName().startsWith(packageName + "."));
    }

    ArchRule rule() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(everyClassHasARoom());
        List<Room> above = new ArrayList<>();
        for (List<Room> floor : floors) {
            for (Room room : floor) {
                List<Room> forbidden = new ArrayList<>(above);
                floor.stream().filter(sibling -> !sibling.equals(room)).forEach(forbidden::add);
                if (!forbidden.isEmpty()) {
                    rules.add(noClasses()
                            .that(room.classes())
                            .should()
                            .dependOnClassesThat(anyOf(forbidden))
                            .as(room.name() + " imports from lower floors only"));
                }
            }
            above.addAll(floor);
        }
        return CompositeArchRule.of(rules).as("imports below " + root + " only go down");
    }

    /** A package that the picture does not show would be held to nothing. */
    private ArchRule everyClassHasARoom() {
        List<Room> rooms = floors.stream().flatMap(List::stream).toList();
        String house = rooms.stream().anyMatch(room -> room.name().equals("entry")) ? outside() : root;
        return classes()
                .that(below(house))
                .should(be(anyOf(rooms)))
                .as("every class below " + house + " is in a room of the picture");
    }

    private String outside() {
        return root.substring(0, root.lastIndexOf('.'));
    }

    private static DescribedPredicate<JavaClass> anyOf(List<Room> rooms) {
        return describe(
                "in one of the rooms",
                it -> rooms.stream().anyMatch(room -> room.classes().test(it)));
    }
}
