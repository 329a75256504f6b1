package com.example.planted;

import org.assertj.core.api.AbstractAssert;

/** Breaks a rule for its test: has a second meaning for a name of AssertJ's. */
public abstract class Overloading extends AbstractAssert<Overloading, String> {

    protected Overloading() {
        super("", Overloading.class);
    }

    public Overloading isIn(int place) {
        return this;
    }
}
