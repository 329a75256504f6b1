package com.example.planted;

import org.assertj.core.api.AbstractAssert;

/** Keeps a rule for its test: does what AssertJ's method does. */
public abstract class Overriding extends AbstractAssert<Overriding, String> {

    protected Overriding() {
        super("", Overriding.class);
    }

    @Override
    public Overriding isEqualTo(Object expected) {
        return super.isEqualTo(expected);
    }
}
