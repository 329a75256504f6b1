package io.taskroutertest.internal.expression;

public record Confusion(String clauseText, KeyPath key, String message) {}
