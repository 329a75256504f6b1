package io.taskroutertest.internal.engine.catalogue;

/** How the words and the code of an entry are known. */
public enum Provenance {
    /** Read on the real service, and reproduced to the letter. */
    OBSERVED,
    /** Stated by Twilio's documentation, changelog, error pages or API description. */
    DOCUMENTED,
    /** A decision of this project. */
    RULING,
    /** Stated nowhere. */
    INFERRED
}
