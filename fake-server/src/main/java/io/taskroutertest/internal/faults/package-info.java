/** What a test lets go wrong: which requests and callbacks a fault strikes, and what it does to them. */
@NullMarked
package io.taskroutertest.internal.faults;

import org.jspecify.annotations.NullMarked;
