package io.taskroutertest.internal.engine.catalogue;

import java.util.concurrent.Callable;

/** A deed that makes the fake utter an entry, with the text that it must have, to the letter. */
public record Provocation(Entry entry, String text, Callable<Said> deed) {

    /** What was uttered. Status and code are null where there are none. */
    public record Said(Integer status, Integer code, String text) {

        public static Said of(Message said) {
            return new Said(null, said.code() == null ? null : said.code().number(), said.text());
        }

        public static Said of(AlertMessage alert) {
            return new Said(null, alert.code(), alert.message());
        }
    }

    @Override
    public String toString() {
        return entry.getClass().getSimpleName() + "." + entry.name() + ": " + text;
    }
}
