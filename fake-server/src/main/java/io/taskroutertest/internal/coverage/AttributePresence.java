package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the attributes of many tasks, or of many workers, have.
 *
 * @param count how many tasks or workers
 * @param carried of the keys that were asked for, those that any of them has, were it with the value null
 * @param others keys that they have, where any that was asked for is missing: the first ones by the alphabet
 */
record AttributePresence(long count, Set<String> carried, Set<String> others) {

    static final AttributePresence NONE = new AttributePresence(0, Set.of(), Set.of());

    private static final int MOST_OTHERS = 200;
    private static final int DEEPEST = 3;

    /** Most often the first few have all keys, and the rest need not be looked at. */
    static AttributePresence of(long count, Collection<Attributes> described, Collection<KeyPath> asked) {
        Set<KeyPath> missing = new HashSet<>(asked);
        for (Attributes attributes : described) {
            if (missing.isEmpty()) {
                break;
            }
            missing.removeIf(key -> has(attributes.value(), key));
        }
        Set<String> carried = new HashSet<>();
        asked.stream().filter(key -> !missing.contains(key)).forEach(key -> carried.add(key.text()));
        TreeSet<String> others = new TreeSet<>();
        if (!missing.isEmpty()) {
            for (Attributes attributes : described) {
                collect("", attributes.value(), 1, others);
            }
        }
        return new AttributePresence(count, Collections.unmodifiableSet(carried), Collections.unmodifiableSet(others));
    }

    private static boolean has(Value.Obj root, KeyPath key) {
        Value value = root;
        for (KeyPath left = key; !left.isEmpty(); left = left.tail()) {
            if (value instanceof Value.Obj object && left.segments().get(0) instanceof KeyPath.Name) {
                Value member = object.members().get(left.head());
                if (member == null) {
                    return false;
                }
                value = member;
            } else {
                return !(value.at(left) instanceof Value.Null);
            }
        }
        return true;
    }

    private static void collect(String place, Value.Obj object, int depth, TreeSet<String> keys) {
        object.members().forEach((name, value) -> {
            keys.add(place + name);
            if (value instanceof Value.Obj inner && depth < DEEPEST) {
                collect(place + name + ".", inner, depth + 1, keys);
            }
        });
        while (keys.size() > MOST_OTHERS) {
            keys.pollLast();
        }
    }

    AttributePresence plus(AttributePresence more) {
        return new AttributePresence(
                count + more.count, union(carried, more.carried), first(union(others, more.others)));
    }

    /** The same workers come again in each fake. */
    AttributePresence orMore(AttributePresence more) {
        return new AttributePresence(
                Math.max(count, more.count), union(carried, more.carried), first(union(others, more.others)));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        if (a.containsAll(b)) {
            return a;
        }
        Set<String> both = new HashSet<>(a);
        both.addAll(b);
        return Collections.unmodifiableSet(both);
    }

    /** The same in whatever order fakes are added up. */
    private static Set<String> first(Set<String> names) {
        return names.size() <= MOST_OTHERS
                ? names
                : names.stream().sorted().limit(MOST_OTHERS).collect(Collectors.toUnmodifiableSet());
    }
}
