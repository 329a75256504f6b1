/** Keeps the whole JVM away from the real Twilio: requests to {@code *.twilio.com} end at the fakes. */
@NullMarked
package io.taskroutertest.internal.guard;

import org.jspecify.annotations.NullMarked;
