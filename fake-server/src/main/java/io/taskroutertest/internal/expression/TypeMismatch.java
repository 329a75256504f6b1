package io.taskroutertest.internal.expression;

/**
 * A comparison that the types of its values keep from ever being true.
 *
 * @param clauseText the comparison as written
 * @param key the key whose value does not fit; {@link KeyPath#EMPTY} where the comparison names none
 * @param message what does not fit, such as {@code `department` is a string; HAS matches arrays only}
 */
public record TypeMismatch(String clauseText, KeyPath key, String message) {}
